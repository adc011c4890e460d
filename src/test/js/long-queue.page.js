/* Run in the console's page by a browser test. Draws 200 people in a list of its own, then each change, and counts
   the cards that were touched for it. All came at one hour that is not yet: no waiting time goes on meanwhile. */
async (changes) => {
  const { QueueView } = await import("/console/queue-view.mjs");
  const { Desk } = await import("/console/desk.mjs");
  const list = document.createElement("ul");
  document.body.append(list);
  const view = new QueueView(list, { open() {}, claim() {}, decline() {} });
  const desk = new Desk();
  const me = { id: "claire", name: "Claire" };
  let people = Array.from({ length: 200 }, (_, n) => ({ id: `e${n}`, conversation: `c${n}`, channel: "web",
    urgency: "none", reason: "demande", summary: { need: `besoin ${n}`, commune: "Massy" },
    openedAt: "2100-01-01T00:00:00Z", heard: 0 }));
  const draw = (head) => {
    const before = performance.now();
    desk.queue({ head, me, waiting: people, claimed: [] });
    view.show(desk.waiting, desk);
    const height = list.offsetHeight;
    return performance.now() - before;
  };
  const first = draw(1);
  const told = [`first ${Math.round(first)} ms`];
  const touched = {};
  const watch = new MutationObserver(() => {});
  watch.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
  const ways = {
    nothing: (all) => all,
    word: (all) => all.map((one, n) => n === 100 ? { ...one, summary: { need: "autre" } } : one),
    first: (all) => all.slice(1),
    danger: (all) => [{ ...all[90], id: "new", conversation: "new", urgency: "danger" }, ...all],
    up: (all) => [all.at(-1), ...all.slice(0, -1)],
    down: (all) => [...all.slice(1), all[0]],
  };
  let head = 2;
  for (const change of changes) {
    people = ways[change](structuredClone(people));
    const took = draw(head++);
    const cards = new Set();
    for (const { target, addedNodes, removedNodes } of watch.takeRecords()) {
      const card = target.closest?.("li") ?? target.parentElement?.closest("li");
      if (card) cards.add(card);
      for (const node of [...addedNodes, ...removedNodes]) if (node.nodeName === "LI") cards.add(node);
    }
    touched[change] = cards.size;
    told.push(`${change} ${took.toFixed(1)} ms`);
  }
  watch.disconnect();
  const order = [...list.children].map((card) => card.querySelector(".need-words").textContent);
  list.remove();
  return { touched, told: told.join(", "), right: order.every((words, n) => words === people[n].summary.need) };
}