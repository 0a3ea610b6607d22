// Blanks the page once the patient is closed in the record system, or the hub is silent (docs/embedding.md, closing).
// The page says where to ask, data-alive, and what to say then, data-closed, on its body.
(function () {
  "use strict";
  var EVERY = 10000;
  var PATIENCE = 8000;
  var WARN = 120;
  var misses = 0;
  var closed = false;
  var heard = Date.now();

  function blank() {
    closed = true;
    var said = document.createElement("p");
    said.setAttribute("role", "alert");
    said.textContent = document.body.dataset.closed || "";
    document.body.replaceChildren(said);
    document.body.className = "stop";
    show(true);
    document.title = said.textContent;
  }

  // Nothing is seen of a page of which nobody knows whether it may stay.
  function show(sure) {
    document.body.style.visibility = sure ? "" : "hidden";
  }

  function missed() {
    misses += 1;
    if (misses > 1) {
      blank();
    }
  }

  function warn(seconds) {
    var note = document.querySelector("[data-closing]");
    if (note && seconds !== null) {
      note.hidden = Number(seconds) > WARN;
    }
  }

  function ask() {
    if (closed) {
      return;
    }
    // A hub that hangs is silent too: an answer that takes longer than this is none.
    fetch(document.body.dataset.alive, {
      cache: "no-store",
      credentials: "same-origin",
      signal: AbortSignal.timeout(PATIENCE)
    }).then(function (answer) {
      if (answer.status === 204) {
        misses = 0;
        heard = Date.now();
        show(true);
        warn(answer.headers.get("Brygga-Closes-In"));
      } else if (answer.status === 410 || answer.status === 401 || answer.status === 403) {
        blank();
      } else {
        missed();
      }
    }, missed);
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (!document.body.dataset.alive) {
      return;
    }
    window.setInterval(ask, EVERY);
    // A page that comes back from the browser's memory is asked about at once.
    window.addEventListener("pageshow", function (event) {
      if (event.persisted) {
        show(false);
        ask();
      }
    });
    document.addEventListener("visibilitychange", function () {
      if (!document.hidden) {
        // A computer that slept has asked nothing meanwhile.
        show(Date.now() - heard < EVERY + PATIENCE);
        ask();
      }
    });
    // A fragment of a closed patient is refused: the whole page goes.
    document.body.addEventListener("htmx:responseError", function (event) {
      var status = event.detail.xhr.status;
      if (status === 410 || status === 401 || status === 403) {
        ask();
      }
    });
  });
})();
