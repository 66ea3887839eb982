// The first hits of a search, before the application runs: who comes with one in the address has something to
// read while that is still on its way. Only for a few Han characters, which are found by comparing strings
// (search/plain.rs). What it finds, in which order and how it looks is the engine's and the application's to
// say: tests/browser/scout.rs holds it to that. prerender/scout.rs makes what stands in the next line but one.
{
  const { view, untitled, hits, found, took, stops, articles } = JIANBAO_SCOUTED;

  // Signs among the printed words: the next character is passed over; it is compared as the one behind this;
  // the next part of an article begins.
  const DROPPED = '\u0001';
  const AS = '\u0002';
  const NEXT = '\u0003';
  const TERM = /\ue000/g;

  // As they stand in components/search/found.rs, snippet.rs and index/run.rs of the engine.
  const MOST = 10;
  const LONGEST = 90;
  const BEFORE = 24;
  const OF_HEADLINES = '8';

  // So many are painted at once, and the others in the next frame: letters and their faces take time.
  const AT_FIRST = 1;

  const counted = ([one, several], count) => (count === 1 ? one : several.replace(TERM, count));

  const escaped = (words) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

  // What is compared of the printed words.
  const units = (printed) => printed.replace(/\u0001.|\u0002(.)./gs, '$1');

  // Where a term begins, overlapping ones too.
  const beginnings = (units, term) => {
    const all = [];
    for (let at = units.indexOf(term); at >= 0; at = units.indexOf(term, at + 1)) all.push(at);
    return all;
  };

  // Hits that overlap are one mark.
  const joined = (begins, length) => {
    const marks = [];
    for (const begin of begins) {
      const last = marks.at(-1);
      if (last && begin < last[1]) last[1] = begin + length;
      else marks.push([begin, begin + length]);
    }
    return marks;
  };

  // Words of the page, two or more Latin letters with their language.
  const inLanguages = (words) =>
    escaped(words.replace(/[a-z](?:[a-z0-9 '.&/-]*[a-z0-9])?/gi, (run) => (/[a-z].*[a-z]/i.test(run) ? `${AS}${run}${NEXT}` : run)))
      .replaceAll(AS, '<span lang="en">')
      .replaceAll(NEXT, '</span>');

  // What shows of the printed words from one unit to another, with marks. What is passed over at an edge shows
  // only where the words begin or end.
  const marked = (printed, [begin, end], marks) => {
    const starts = [];
    let shown = '';
    for (let at = 0; at < printed.length; at++) {
      if (printed[at] === DROPPED) at++;
      else {
        starts.push(shown.length);
        if (printed[at] === AS) at += 2;
      }
      shown += printed[at];
    }
    const ends = (unit) => starts[unit - 1] + 1;
    let html = '';
    let from = begin ? starts[begin] : 0;
    for (const [first, last] of marks) {
      html += `${inLanguages(shown.slice(from, starts[first]))}<mark>${shown.slice(starts[first], ends(last))}</mark>`;
      from = ends(last);
    }
    return html + inLanguages(shown.slice(from, end < starts.length ? ends(end) : undefined));
  };

  // How many hits stand together at most, and from where to where.
  const densest = (begins, length) => {
    let best = [0];
    let first = 0;
    begins.forEach((begin, last) => {
      while (first < last && begin + length > begins[first] + LONGEST - BEFORE) first++;
      if (last - first + 1 > best[0]) best = [last - first + 1, begins[first], begin + length];
    });
    return best;
  };

  // The units that show around hits.
  const around = (units, first, last, marks) => {
    let begin = units.length > LONGEST ? Math.max(0, first - BEFORE) : 0;
    if (begin) begin += [...units.slice(begin, first)].findIndex((unit) => stops.includes(unit)) + 1;
    let end = Math.min(Math.max(begin + LONGEST, last), units.length);
    for (const mark of marks) {
      if (mark[0] < begin && begin < mark[1]) begin = mark[0];
      if (mark[0] < end && end < mark[1]) end = mark[1];
    }
    return [begin, end];
  };

  const snippet = ({ printed, begins }, term) => {
    const compared = units(printed);
    const marks = joined(begins, term.length);
    const [, first, last] = densest(begins, term.length);
    const [begin, end] = around(compared, first, last, marks);
    const within = marks.filter((mark) => begin <= mark[0] && mark[1] <= end);
    const dots = (cut) => (cut ? '……' : '');
    return dots(begin) + marked(printed, [begin, end], within) + dots(end < compared.length);
  };

  // One article as components/search/result.rs has it.
  const result = ({ id, about, parts, holding, count }, term, place, total) => {
    const headline = parts.find(({ weight }) => weight === OF_HEADLINES);
    const words = headline ? marked(headline.printed, [0, Infinity], joined(headline.begins, term.length)) : untitled;
    const worth = ({ preference, begins }) => preference * 1e6 + densest(begins, term.length)[0];
    const telling = holding.reduce((best, part) => (worth(part) > worth(best) ? part : best));
    const paragraph = telling.paragraph > 0 ? `p=${telling.paragraph}&amp;` : '';
    const last = about.replace(/<\/span>$/, () => `<span>${counted(hits, count)}</span></span>`);
    return [
      `<li aria-posinset="${place}" aria-setsize="${total}"><article aria-labelledby="r-${id}">`,
      `<h2 id="r-${id}" lang="zh-Hans"><a href="#/a/${id}?${paragraph}q=${term}">${words}</a></h2>`,
      `<p class="snippet" lang="zh-Hans">${snippet(telling, term)}</p><p class="about">${last}</p></article></li>`,
    ].join('');
  };

  // A part of an article, and where a term begins in it.
  const part = (written, term) => {
    const [, weight, preference, paragraph, printed] = written.match(/^(.)(.)(\d+) (.*)/s);
    return { weight, preference, paragraph, printed, begins: beginnings(units(printed), term) };
  };

  // How many articles hold a term, and the first of them, each made when it is asked for.
  const search = (term) => {
    const all = [];
    for (const [id, about, written] of articles) {
      // Most of them need no second look.
      if (!written.includes(term[0])) continue;
      const parts = written.split(NEXT).map((one) => part(one, term));
      const holding = parts.filter(({ begins }) => begins.length);
      const tier = Math.max(...holding.map(({ weight }) => weight));
      const count = holding.reduce((sum, { begins }) => sum + begins.length, 0);
      if (count) all.push({ id, about, parts, holding, tier, count });
    }
    // They stand with the newest page first.
    all.sort((one, other) => other.tier - one.tier || other.count - one.count);
    const results = (from, to) =>
      all.slice(from, Math.min(to, MOST)).map((found, at) => result(found, term, from + at + 1, all.length)).join('');
    return { total: all.length, results };
  };

  // The term of the address, where the application would show what it finds as is done here.
  const wanted = () => {
    const root = document.documentElement;
    const settings = localStorage.getItem('jianbao.settings') ?? `lang=${navigator.language}`;
    const others = 'running' in root.dataset || 'jianbao.opened/1' in sessionStorage;
    if (others || root.lang !== 'zh-Hans' || /lang=zh-(Hant|TW|HK|MO)|script=han|punctuation=printed/.test(settings)) return;
    return decodeURIComponent(location.hash).match(/^#\/s\?q=([\u4e00-\u9fff]+)$/)?.[1];
  };

  // Lies over the application until that shows the same list, or anything else that somebody has to see.
  const show = (term, { total, results }, milliseconds) => {
    const scout = document.createElement('div');
    scout.innerHTML = view.replace(TERM, term).replace('</ol>', () => `${results(0, AT_FIRST)}</ol>`);
    Object.assign(scout.style, { position: 'absolute', inset: '0 0 auto', zIndex: 1, minHeight: '100vh', background: 'var(--paper)' });
    scout.querySelector('.summary .about').textContent = counted(found, total) + (milliseconds ? took.replace(TERM, milliseconds) : '');
    // Only the list does anything yet.
    scout.querySelectorAll('.masthead, .searching > :not(.results)').forEach((other) => (other.inert = true));
    document.body.append(scout);
    const ended = new AbortController();
    const end = () => {
      scout.remove();
      ended.abort();
    };
    const observer = new MutationObserver(() => {
      const there = document.querySelector('#app .searching :is(.results, button)');
      if (there || 'trouble' in document.documentElement.dataset) end();
    });
    observer.observe(document, { attributes: true, attributeFilter: ['data-trouble'], childList: true, subtree: true });
    ended.signal.addEventListener('abort', () => observer.disconnect());
    addEventListener('hashchange', end, { signal: ended.signal });
    return scout.querySelector('ol');
  };

  // Settled when what was found is painted, or nothing is to be shown; a tab that nobody sees is never painted.
  const look = async () => {
    try {
      const term = wanted();
      const begun = performance.now();
      const answer = term && search(term);
      const milliseconds = Math.round(performance.now() - begun);
      if (!answer?.total) return search;
      if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done));
      const list = show(term, answer, milliseconds);
      await new Promise((done) => {
        setTimeout(done, 300);
        requestAnimationFrame(() => setTimeout(done));
      });
      list.insertAdjacentHTML('beforeend', answer.results(AT_FIRST, MOST));
    } catch (error) {
      // The application is on its way.
      console.info(error);
    }
    return search;
  };
  globalThis.scouted = look();
}
