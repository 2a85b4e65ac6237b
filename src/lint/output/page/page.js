'use strict';
(() => {
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const form = document.querySelector('form.filters');
  if (!form) return;
  const findings = [...document.querySelectorAll('ul.findings > li')].map((item) => ({
    item, card: item.closest('article'), text: item.closest('article').textContent.toLowerCase(),
    mark: document.getElementById('mark-' + item.id),
  }));
  const cards = [...document.querySelectorAll('article')];
  const files = [...document.querySelectorAll('section.file')];
  const said = form.querySelector('output');

  const filter = () => {
    const data = new FormData(form);
    const severities = new Set(data.getAll('severity'));
    const words = String(data.get('search')).toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const finding of findings) {
      const { severity, rule } = finding.item.dataset;
      const { locale } = finding.card.dataset;
      const fits = severities.has(severity)
        && (!data.get('rule') || data.get('rule') === rule)
        && (!data.get('locale') || data.get('locale') === locale)
        && words.every((word) => finding.text.includes(word));
      finding.item.hidden = !fits;
      if (finding.mark) finding.mark.classList.toggle('off', !fits);
      if (fits) ++shown;
    }
    for (const card of cards) card.hidden = !card.querySelector('ul.findings > li:not([hidden])');
    for (const file of files) file.hidden = !file.querySelector('article:not([hidden])');
    said.textContent = shown + ' of ' + findings.length + ' findings';
  };

  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  // A place that the filters hide is shown to who asks for it, and has the keyboard's focus.
  const follow = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target || !target.closest('main')) return;
    if (target.closest('[hidden]')) { form.reset(); filter(); }
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };
  addEventListener('hashchange', follow);
  form.hidden = false;
  filter();
  follow();
})();
