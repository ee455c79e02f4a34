// Shows the newest edition of the site as soon as it is built, and what its editors have to mend.
(function () {
  "use strict";
  var shown = document.currentScript.dataset.edition;
  var source = null;

  function panel(problems) {
    var old = document.querySelector(".live-panel");
    if (old) old.remove();
    if (!problems.length) return;
    var box = document.createElement("aside");
    box.className = "live-panel";
    box.setAttribute("aria-label", "需要改正的地方");
    var head = document.createElement("p");
    head.textContent = "有 " + problems.length + " 处需要看一看（只在预览中显示）";
    var list = document.createElement("ol");
    problems.forEach(function (problem) {
      var item = document.createElement("li");
      item.textContent = problem;
      list.append(item);
    });
    box.append(head, list);
    document.body.append(box);
  }

  function hear(event) {
    var edition = JSON.parse(event.data);
    if (edition.mark !== shown) {
      var follows = edition.follows === shown && edition.pages;
      if (!follows || edition.pages.indexOf(location.pathname) >= 0) {
        location.reload();
        return;
      }
      shown = edition.mark;
    }
    panel(edition.problems);
  }

  // A hidden page lets go of its connection: a browser has only six of them for one host.
  function listen() {
    if (document.hidden && source) {
      source.close();
      source = null;
    } else if (!document.hidden && !source) {
      source = new EventSource("/.live/news");
      source.onmessage = hear;
    }
  }

  var style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/.live/panel.css";
  document.head.append(style);
  document.addEventListener("visibilitychange", listen);
  window.addEventListener("pagehide", function () { if (source) source.close(); });
  listen();
})();
