// Buttons that copy an address; older browsers within apps lack navigator.clipboard.
(function () {
  "use strict";
  const buttons = document.querySelectorAll("[data-copy]");

  function selectAndCopy(text) {
    const field = document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function copy(text) {
    if (!navigator.clipboard) return selectAndCopy(text);
    return navigator.clipboard.writeText(text).catch(function () { return selectAndCopy(text); });
  }

  for (const button of buttons) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      copy(button.dataset.copy).then(
        function () { button.textContent = "已复制"; },
        function () { button.textContent = "请长按地址复制"; }
      ).then(function () {
        button.focus();
        setTimeout(function () { button.textContent = label; }, 4000);
      });
    });
  }
})();
