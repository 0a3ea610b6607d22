// Keeps an open page honest: blank as soon as its patient is closed in the record system, and a warning before it closes by itself.
(function () {
  "use strict";
  const session = document.getElementById("session");
  if (!session) {
    return;
  }
  const EVERY = 10000;
  const WARN = 120000;
  const alive = "/view/" + session.dataset.launch + "/alive";
  const ending = document.getElementById("ending");
  let until = Date.parse(session.dataset.until);
  const idle = until - Date.now();
  let missed = 0;

  function blank() {
    const closed = document.getElementById("closed").content.cloneNode(true);
    document.title = closed.querySelector("h1").textContent;
    document.body.replaceChildren(closed);
    clearInterval(timer);
  }

  async function ask() {
    if (Date.now() > until) {
      return blank();
    }
    ending.hidden = until - Date.now() > WARN;
    try {
      const answer = await fetch(alive, { cache: "no-store", redirect: "error" });
      missed = answer.ok ? 0 : missed + 1;
      if (answer.status === 410 || answer.status === 403 || answer.status === 401) {
        return blank();
      }
    } catch (failure) {
      missed += 1;
    }
    if (missed > 1) {
      blank();
    }
  }

  document.getElementById("extend").addEventListener("click", async function () {
    const answer = await fetch("/view/" + session.dataset.launch + "/extend", { method: "POST" });
    if (answer.ok) {
      until = Date.now() + idle;
      ending.hidden = true;
    } else {
      blank();
    }
  });
  document.body.addEventListener("htmx:afterRequest", function (event) {
    if (event.detail.successful) {
      until = Date.now() + idle;
    }
  });
  const timer = setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden) {
      ask();
    }
  });
})();
