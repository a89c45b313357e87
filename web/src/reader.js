// What the pages do better with a script. Without it they do all the same.

const OPENED = "dateline opened";
const MOST_REMEMBERED = 2000;

function opened() {
  try {
    return new Set(JSON.parse(localStorage.getItem(OPENED) || "[]"));
  } catch {
    return new Set();
  }
}

// What a reader opened is remembered here, in the reader's own browser, and sent nowhere.
function rememberOpened() {
  const seen = opened();
  for (const link of document.querySelectorAll('main a[href^="/article/"], main h3 a[href^="/event/"]')) {
    if (seen.has(link.getAttribute("href").split("#")[0])) link.classList.add("opened");
  }
  if (/^\/(article|event)\//.test(location.pathname)) {
    seen.delete(location.pathname);
    seen.add(location.pathname);
    try {
      localStorage.setItem(OPENED, JSON.stringify([...seen].slice(-MOST_REMEMBERED)));
    } catch {
      // A browser that keeps nothing shows nothing as opened.
    }
  }
}

// A clause lights up its note and the note its clause; a click opens the note where it stands.
function linkClauses() {
  const light = (ids, on) => {
    for (const note of document.querySelectorAll(".note")) {
      if (ids.includes(note.dataset.note)) note.classList.toggle("lit", on);
    }
    for (const clause of document.querySelectorAll(".clause[data-of]")) {
      if (clause.dataset.of.split(" ").some((id) => ids.includes(id))) clause.classList.toggle("lit", on);
    }
  };
  const watch = (element, ids) => {
    for (const [event, on] of [["pointerenter", true], ["focusin", true], ["pointerleave", false], ["focusout", false]]) {
      element.addEventListener(event, () => light(ids, on));
    }
  };
  for (const note of document.querySelectorAll(".note")) watch(note, [note.dataset.note]);
  for (const clause of document.querySelectorAll("a.clause")) {
    const ids = clause.dataset.of.split(" ");
    watch(clause, ids);
    clause.addEventListener("click", (event) => {
      const notes = ids.map((id) => document.getElementById(`n-${id}`)).filter(Boolean);
      if (!notes.length) return;
      event.preventDefault();
      for (const note of document.querySelectorAll(".note[open]")) note.open = notes.includes(note);
      for (const note of notes) note.open = true;
      notes[0].scrollIntoView({ block: "nearest" });
      history.replaceState(null, "", `#m-${encodeURIComponent(notes[0].dataset.note)}`);
    });
  }
}

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const note = target && target.closest("details");
  if (note) note.open = true;
}

// How many milliseconds a slider waits for the next key before it asks for a page.
const NEXT_KEY = 400;

// Sliders beside the two days of the ledger: dragging chooses the day, letting go shows it. Keys
// change it press by press: the last one shows it.
function addSliders() {
  for (const form of document.querySelectorAll("form.clocks")) {
    const first = Date.parse(form.dataset.first);
    const last = Date.parse(form.dataset.last);
    if (!(last > first)) continue;
    const day = 86400000;
    let asking;
    form.addEventListener("submit", () => clearTimeout(asking));
    for (const input of form.querySelectorAll('input[type="date"]')) {
      const slider = document.createElement("input");
      slider.type = "range";
      slider.className = "slider";
      slider.min = 0;
      slider.max = Math.round((last - first) / day);
      slider.value = input.value ? Math.round((Date.parse(input.value) - first) / day) : slider.max;
      slider.setAttribute("aria-label", `${input.parentNode.firstChild.textContent.trim()} (slider)`);
      slider.addEventListener("input", () => {
        input.value = new Date(first + slider.value * day).toISOString().slice(0, 10);
        slider.setAttribute("aria-valuetext", input.value);
      });
      let wait = 0;
      slider.addEventListener("keydown", () => (wait = NEXT_KEY));
      slider.addEventListener("pointerdown", () => (wait = 0));
      slider.addEventListener("change", () => {
        clearTimeout(asking);
        asking = setTimeout(() => form.requestSubmit(), wait);
      });
      input.after(slider);
    }
  }
}

// j and k walk through clauses or events, / goes to the search.
function addKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("find").focus();
    } else if (event.key === "j" || event.key === "k") {
      const stops = [...document.querySelectorAll("a.clause, .events h3 a")];
      const here = stops.indexOf(document.activeElement);
      const next = stops[event.key === "j" ? here + 1 : Math.max(0, here - 1)];
      if (next) next.focus();
    }
  });
}

// Empty fields are no part of a permalink.
function keepAddressesShort() {
  for (const form of document.querySelectorAll("form.filter, form.clocks")) {
    form.addEventListener("formdata", (event) => {
      for (const [name, value] of [...event.formData]) if (!value) event.formData.delete(name);
    });
  }
}

rememberOpened();
linkClauses();
openTarget();
window.addEventListener("hashchange", openTarget);
addSliders();
addKeys();
keepAddressesShort();
