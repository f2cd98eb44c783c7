/** The style sheet of the side-by-side page: light and dark, narrow and wide, screen and paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f5f7; --card: #fff; --line: #d9dde3; --faint: #eef0f3;
  --text: #1b2430; --soft: #55606e; --accent: #1f5fbf;
  --del: #fde4e1; --del-text: #8a1c12; --ins: #d8f3df; --ins-text: #0d5527;
  --warn: #fdebcb; --warn-text: #7a4300; --info: #e2ecfb; --info-text: #1d4a8f;
  --shadow: 0 1px 2px rgb(20 30 50 / .06), 0 4px 14px rgb(20 30 50 / .05);
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1217; --card: #171d25; --line: #303945; --faint: #1f2731;
    --text: #e5e9ef; --soft: #a2adbb; --accent: #86b4ff;
    --del: #4c1f1e; --del-text: #ffc7c1; --ins: #143e27; --ins-text: #b4f0c8;
    --warn: #473109; --warn-text: #ffd891; --info: #1b3152; --info-text: #b9d4ff;
    --shadow: none;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 16px/1.75 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  overflow-wrap: anywhere; text-size-adjust: 100%;
}
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--card); z-index: 2; }
.skip:focus { top: 1rem; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; border: 0;
}
.frame { max-width: 84rem; margin: 0 auto; padding: 0 1.25rem; }
header.top { background: var(--card); border-bottom: 1px solid var(--line); padding: 2rem 0 1.5rem; }
h1 { margin: 0 0 1.1rem; font-size: 1.6rem; line-height: 1.3; letter-spacing: .01em; }
h2 { margin: 2.2rem 0 .8rem; font-size: 1.15rem; }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.55; font-weight: 650; }
.notices { display: grid; grid-template-columns: 1fr auto 1fr; gap: 1rem; align-items: center; }
.notice { border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem; min-width: 0; height: 100%; }
.notice p { margin: 0; }
.notice .name { font-weight: 650; }
.notice .side, .notice .more, .soft { color: var(--soft); font-size: .85rem; }
.arrow { font-size: 1.4rem; color: var(--soft); }
.layout { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 2rem; align-items: start; padding-bottom: 4rem; }
nav.contents { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; margin-top: 2.2rem; font-size: .88rem; }
nav.contents h2 { margin: 0 0 .5rem; font-size: .85rem; color: var(--soft); font-weight: 600; }
nav.contents ol { list-style: none; margin: 0; padding: 0; }
nav.contents a {
  display: flex; gap: .5rem; align-items: baseline; padding: .35rem .5rem; border-radius: 6px; color: var(--text);
  text-decoration: none; line-height: 1.45;
}
nav.contents a:hover { background: var(--faint); }
nav.contents .badge { flex: none; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .8rem; margin: 0; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .7rem 1rem; box-shadow: var(--shadow); }
.tile dt { color: var(--soft); font-size: .85rem; }
.tile dd { margin: 0; font-size: 1.5rem; font-weight: 650; line-height: 1.35; font-variant-numeric: tabular-nums; }
.bar { display: flex; height: .6rem; border-radius: 99px; overflow: hidden; margin: 1rem 0 .5rem; background: var(--faint); gap: 2px; }
.bar span { display: block; min-width: 4px; }
.legend, .chips { display: flex; flex-wrap: wrap; gap: .4rem .9rem; list-style: none; margin: 0; padding: 0; }
.legend { font-size: .85rem; color: var(--soft); }
.legend i { display: inline-block; width: .7rem; height: .7rem; border-radius: 3px; margin-right: .4rem; }
.chips { gap: .4rem; margin-top: .9rem; }
.fill-same { background: #9aa5b4; } .fill-changed { background: #d9932b; } .fill-added { background: #2f9e5a; }
.fill-removed { background: #d1493b; } .fill-split { background: #7a63d2; } .fill-merged { background: #2a8fae; }
.badge, .chip {
  display: inline-block; border-radius: 6px; padding: 0 .45rem; font-size: .8rem; line-height: 1.6; font-weight: 600;
  background: var(--faint); color: var(--text); white-space: nowrap;
}
.chip { font-weight: 400; padding: .05rem .6rem; white-space: normal; }
.chip b { font-variant-numeric: tabular-nums; }
.is-added, .better { background: var(--ins); color: var(--ins-text); }
.is-removed, .worse { background: var(--del); color: var(--del-text); }
.is-changed { background: var(--warn); color: var(--warn-text); }
.is-moved, .is-split, .is-merged { background: var(--info); color: var(--info-text); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin: 0 0 1.1rem; box-shadow: var(--shadow); overflow: clip; }
.card > .head { padding: .9rem 1.1rem; display: flex; flex-wrap: wrap; gap: .35rem .7rem; align-items: baseline; }
.card > .head h3 { flex: 1 1 20rem; min-width: 0; }
.card > .head .id { color: var(--soft); font-weight: 500; font-variant-numeric: tabular-nums; margin-right: .3rem; }
.card > .chips { padding: 0 1.1rem .9rem; margin: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
col.what { width: 7.5rem; }
th, td { text-align: left; vertical-align: top; padding: .65rem .9rem; border-top: 1px solid var(--line); font-weight: 400; }
tbody th { overflow-wrap: normal; }
thead th { padding-block: .3rem; font-size: .78rem; color: var(--soft); background: var(--faint); }
td + td { border-left: 1px solid var(--line); }
tr.notes td { border-top: 0; padding-top: 0; }
td p { margin: 0; }
td p + p { margin-top: .6rem; }
td.none { background: repeating-linear-gradient(-45deg, transparent 0 7px, var(--faint) 7px 9px); }
.marker { color: var(--soft); margin-right: .25rem; }
del, ins { border-radius: 3px; padding: .05em .1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
del { background: var(--del); color: var(--del-text); text-decoration: line-through; text-decoration-thickness: 1px; }
ins { background: var(--ins); color: var(--ins-text); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
td.whole del, td.whole ins { background: none; text-decoration: none; }
td.whole.old { background: color-mix(in srgb, var(--del) 55%, var(--card)); }
td.whole.new { background: color-mix(in srgb, var(--ins) 55%, var(--card)); }
tr.same td, tr.same th { color: var(--soft); font-size: .9rem; padding-block: .35rem; }
details > summary { cursor: pointer; color: var(--soft); font-size: .9rem; }
details.same-issues { margin: 0 0 1.1rem; padding: .5rem 1.1rem; border: 1px dashed var(--line); border-radius: 12px; }
details h3 { font-size: .95rem; margin-top: .8rem; }
details p { margin: .3rem 0; }
@media (max-width: 60rem) {
  .layout { display: block; }
  nav.contents { position: static; max-height: none; }
}
@media (max-width: 44rem) {
  .notices { grid-template-columns: 1fr; }
  .arrow { transform: rotate(90deg); justify-self: center; line-height: 1; }
  thead { display: none; }
  table, tbody, tr, th, td { display: block; }
  th { padding-bottom: 0; }
  td, td + td { border: 0; padding-block: .35rem; }
  td.none { display: none; }
  td[data-side]::before { content: attr(data-side); display: block; font-size: .78rem; color: var(--soft); }
}
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --card: #fff; --line: #b9c0c9; --faint: #eef0f3; --text: #000; --soft: #444; --accent: #000;
    --del: #fde4e1; --del-text: #8a1c12; --ins: #d8f3df; --ins-text: #0d5527;
    --warn: #fdebcb; --warn-text: #7a4300; --info: #e2ecfb; --info-text: #1d4a8f; --shadow: none;
  }
  body { font-size: 10.5pt; line-height: 1.55; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav.contents, .skip { display: none; }
  .layout { display: block; }
  .card { break-inside: auto; overflow: visible; }
  .card > .head, h2, thead { break-after: avoid; }
  tr { break-inside: avoid; }
}
`
