// The connection of a page of the admin site: says when it is lost, comes back by itself, and keeps what was typed meanwhile.
(() => {
  "use strict";

  const bar = document.getElementById("connection");
  const notice = bar.querySelector("[role=status]");
  const discard = bar.querySelector("button");

  let lost = false;
  let leaving = false;

  const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

  function say(text, hasDraft = false) {
    notice.textContent = text;
    discard.hidden = !hasDraft;
  }

  // What was typed is kept, so there is nothing to ask before the page is loaded again.
  window.addEventListener("beforeunload", event => {
    if (leaving) event.stopImmediatePropagation();
  }, true);

  function leave() {
    leaving = true;
    location.reload();
  }

  // A page that fails as soon as it is loaded is not loaded without end.
  async function leaveUnlessJustLoaded() {
    if (performance.now() < 5000) await wait(10000);
    leave();
  }

  async function isLoggedOut() {
    const answer = await fetch(location.href, { credentials: "same-origin", redirect: "manual" });
    return answer.type === "opaqueredirect";
  }

  async function reconnect() {
    for (let pause = 500; lost; pause = Math.min(pause * 2, 5000)) {
      try {
        if (!await Blazor.reconnect()) await leaveUnlessJustLoaded();
        return;
      } catch {
        if (await isLoggedOut().catch(() => false)) return leave();
      }
      await wait(pause);
    }
  }

  // Drafts: what is typed into a form, by field, and what is chosen in it, as the server describes it, until it is saved. Each form on each
  // page of each account has one.
  const stored = name => ({ fields: {}, ...JSON.parse(sessionStorage.getItem(name) ?? "{}") });
  const store = (name, part) => sessionStorage.setItem(name, JSON.stringify({ ...stored(name), ...part }));
  const forget = name => sessionStorage.removeItem(name);

  // A longer choice would not fit into a message to the server.
  const mostChosen = 16000;

  // The elements that guard forms, with what was last seen of each.
  const guards = new Map();

  const guardOf = form => guards.has(form?.nextElementSibling) ? form.nextElementSibling : null;
  const valueOf = field => field.type === "checkbox" ? field.checked : field.value;

  // Passwords and files are never stored, and the text of a search is no value of the form.
  const isValue = field => field.matches("input, select, textarea") && field.id !== ""
    && !["password", "file", "hidden"].includes(field.type) && field.closest("[data-search]") === null;

  // Fields of what is chosen, such as the texts of pictures, are in its description.
  const isChosen = field => field.closest("[data-chosen-part]") !== null;

  function keep(event) {
    const guard = guardOf(event.target.closest("form.form"));
    if (guard === null || !isValue(event.target)) return;
    const { name } = guards.get(guard);
    if (event.isTrusted) guards.get(guard).waiting = {};
    store(name, isChosen(event.target) ? {} : { fields: { ...stored(name).fields, [event.target.id]: valueOf(event.target) } });
  }

  function announce(field) {
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // Returns whether the form showed anything else. Fields that are not there yet wait for the answers to others.
  function fill(guard, fields) {
    const waiting = {};
    let isOther = false;
    for (const [id, value] of Object.entries(fields)) {
      const field = guard.previousElementSibling.querySelector(`#${CSS.escape(id)}`);
      if (field === null) {
        waiting[id] = value;
        continue;
      }
      isOther ||= valueOf(field) !== value;
      if (field.type === "checkbox") field.checked = value;
      else field.value = value;
      announce(field);
    }
    guards.get(guard).waiting = waiting;
    return isOther;
  }

  function restore(guard) {
    const { name } = guards.get(guard);
    const { fields, chosen } = stored(name);
    const isOtherChoice = chosen !== undefined && chosen !== guard.dataset.chosen;
    if (isOtherChoice) {
      guard.value = chosen;
      announce(guard);
    }
    if (fill(guard, fields) || isOtherChoice) say(bar.dataset.restored, true);
    else forget(name);
  }

  function follow() {
    const address = location.pathname + location.search;
    for (const guard of document.querySelectorAll("[data-draft]")) {
      const { draft: state, chosen } = guard.dataset;
      const seen = guards.get(guard);
      if (seen === undefined) {
        guards.set(guard, { state, chosen, address, name: `draft ${bar.dataset.owner} ${location.pathname} ${guard.dataset.name}`, waiting: {} });
        restore(guard);
        continue;
      }
      const before = { ...seen };
      Object.assign(seen, { state, chosen });
      if (state === "saved" && before.state === "changed") done(seen);
      else if (state === "changed" && chosen !== before.chosen && chosen.length <= mostChosen) store(seen.name, { chosen });
      if (Object.keys(seen.waiting).length > 0) fill(guard, seen.waiting);
    }
    for (const [guard, seen] of guards) {
      if (guard.isConnected) continue;
      guards.delete(guard);
      // Whoever went to another page has saved the form, or was asked.
      if (seen.address !== address) done(seen);
    }
  }

  function done(seen) {
    seen.waiting = {};
    forget(seen.name);
    if (!lost) say("");
  }

  document.addEventListener("input", keep, true);
  document.addEventListener("change", keep, true);
  discard.addEventListener("click", () => {
    for (const { name } of guards.values()) forget(name);
    leave();
  });
  new MutationObserver(follow).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-draft", "data-chosen"] });

  window.shop = { leave };

  Blazor.start({
    circuit: {
      reconnectionHandler: {
        onConnectionDown() {
          if (lost) return;
          lost = true;
          say(bar.dataset.lost.replace("{time}", new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" })));
          reconnect();
        },
        onConnectionUp() {
          lost = false;
          say("");
          // The server has not heard of what was typed meanwhile.
          for (const [guard, { name }] of guards) {
            if (sessionStorage.getItem(name) !== null) [...guard.previousElementSibling.elements].filter(isValue).forEach(announce);
          }
        },
      },
    },
  });
})();
