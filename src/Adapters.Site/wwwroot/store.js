// The live parts of the storefront; every page works without this file.
(() => {
  "use strict";

  let stream = null;

  // Loads the page again and replaces its live part, and nothing else: what is typed elsewhere stays.
  async function reload(part) {
    const response = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    if (response.redirected) {
      location.assign(response.url);
      return;
    }
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector("[data-live]");
    if (fresh === null || !part.isConnected) return;
    const status = part.querySelector('[role="status"]');
    const freshStatus = fresh.querySelector('[role="status"]');
    // The element with the role stays, so that screen readers announce its new text.
    if (status !== null && freshStatus !== null) {
      if (status.textContent !== freshStatus.textContent) status.textContent = freshStatus.textContent;
      status.className = freshStatus.className;
      freshStatus.replaceWith(status);
    }
    part.replaceChildren(...fresh.childNodes);
  }

  function follow() {
    stream?.close();
    stream = null;
    const part = document.querySelector("[data-live]");
    if (part === null) return;
    let running = false;
    let again = false;
    const changed = async () => {
      if (running) {
        again = true;
        return;
      }
      running = true;
      try {
        do {
          again = false;
          await reload(part);
        } while (again);
      } catch {
        // The next event, or the reconnection of the stream, loads the page again.
      } finally {
        running = false;
      }
    };
    const note = document.querySelector("[data-cut]");
    note?.setAttribute("role", "status");
    let opened = false;
    let current = new Date();
    const open = () => {
      const source = new EventSource(part.dataset.live);
      stream = source;
      source.addEventListener("change", () => {
        current = new Date();
        changed();
      });
      // A stream that was cut has missed changes.
      source.addEventListener("open", () => {
        if (note !== null) note.hidden = true;
        current = new Date();
        if (opened) changed();
        opened = true;
      });
      source.addEventListener("error", () => {
        if (note !== null && note.hidden) {
          note.textContent = note.dataset.cut.replace("{time}", current.toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" }));
          note.hidden = false;
        }
        opened = true;
        // The browser opens a stream again that was cut, but not one that was refused: the database may be away, or the session has ended.
        if (source.readyState === EventSource.CLOSED) setTimeout(() => {
          if (stream !== source || !part.isConnected) return;
          changed();
          open();
        }, 2000);
      });
    };
    open();
  }

  // A page that could not be shown is loaded again as soon as that may succeed.
  function retry() {
    const link = document.querySelector("a[data-retry]");
    if (link !== null) setTimeout(() => {
      if (link.isConnected) location.replace(link.href);
    }, 1000 * Number(link.dataset.retry));
  }

  function prepare() {
    document.documentElement.classList.add("scripted");
    // The page is replaced within the document, where the menu would stay open.
    for (const menu of document.querySelectorAll("[popover]:popover-open")) menu.hidePopover();
    follow();
    retry();
  }

  // A choice counts at once; without scripts there is a button.
  document.addEventListener("change", event => {
    if (event.target instanceof HTMLSelectElement && "submit" in event.target.dataset) event.target.form.requestSubmit();
  });

  // An order is posted once, however often the button is pressed; the server would place one order anyway.
  document.addEventListener("submit", event => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || !("once" in button.dataset)) return;
    if (button.getAttribute("aria-disabled") === "true") event.preventDefault();
    button.setAttribute("aria-disabled", "true");
  });

  window.addEventListener("pageshow", () => {
    for (const button of document.querySelectorAll("[data-once]")) button.removeAttribute("aria-disabled");
  });

  prepare();
  window.Blazor?.addEventListener("enhancedload", prepare);
})();
