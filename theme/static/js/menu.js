// On a phone the navigation is a strip: bring the current entry into sight.
(function () {
  "use strict";
  const here = document.querySelector(".menu [aria-current]");
  if (!here) return;
  const strip = here.closest("ul");
  strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2;
})();
