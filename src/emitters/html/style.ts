/** The look of the page. Colours meet WCAG AA in both themes; kinds of facts also differ by the line below them. */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#f6f4ee;--card:#fffefa;--ink:#23272e;--soft:#59616b;--line:#e0dbcd;--accent:#1d5a78;--target:#fff3c4;--shadow:0 1px 2px #3a34201a,0 6px 24px #3a34200d;
--error:#a3262a;--warning:#865200;--info:#3b5f86;--good:#2b6a4b;--half:#6a7a1f;--run:#865200;--bad:#a3262a;--long:#4d5fa3;
--date:#d4e6f5;--date-l:#2d71a8;--duration:#dfe9cf;--duration-l:#5c7a26;--count:#e6def4;--count-l:#7453b0;--money:#f8e5bd;--money-l:#a06a00;
--percent:#f8dcdf;--percent-l:#b0485a;--document:#d6ece2;--document-l:#2f7d5c;--docNumber:#d6edf0;--docNumber-l:#1f7883;--number:#e8e8e8;--number-l:#666}
@media (prefers-color-scheme:dark){:root{
--paper:#14171b;--card:#1b1f25;--ink:#e5e3dd;--soft:#a4acb6;--line:#313740;--accent:#8fc7e6;--target:#35321f;--shadow:0 1px 2px #0006;
--error:#ff9c98;--warning:#f0bd6a;--info:#9fc3ec;--good:#85cfa6;--half:#c3cf78;--run:#f0bd6a;--bad:#ff9c98;--long:#b3bff2;
--date:#1c3a52;--date-l:#6fb4e8;--duration:#303d1c;--duration-l:#a9c96a;--count:#382e52;--count-l:#b79cec;--money:#4a3a14;--money-l:#e3b354;
--percent:#4c2630;--percent-l:#ee93a3;--document:#1e4033;--document-l:#74c9a3;--docNumber:#1c3f44;--docNumber-l:#6cc5d0;--number:#333;--number-l:#aaa}}
*{box-sizing:border-box}
html{scroll-padding-top:5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 "PingFang SC","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;text-autospace:normal;line-break:strict;overflow-wrap:anywhere}
h1,h2{font-family:"Source Han Serif SC","Noto Serif CJK SC","Songti SC",STSong,SimSun,serif;line-height:1.4;text-wrap:balance}
h2{font-size:1.15rem;margin:0 0 .9rem;letter-spacing:.05em}
a{color:var(--accent)}
small{color:var(--soft);font-size:.82em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
ul,ol{margin:0;padding:0;list-style:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
header,main,footer{max-width:84rem;margin:0 auto;padding:0 2rem}
header{padding-top:3.2rem;padding-bottom:1.6rem}
h1{font-size:clamp(1.5rem,3.2vw,2.3rem);font-weight:700;margin:0 0 1.3rem;max-width:36em;letter-spacing:.02em}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.45rem 2rem;margin:0}
dl div{display:flex;gap:.8em;font-size:.92rem}
dt{color:var(--soft);flex:none}
dd{margin:0}
.overview{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.4rem;margin:1.4rem 0}
.card,article,nav{background:var(--card);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow);padding:1.5rem 1.7rem}
.timeline,.facts,.notes,.doubts{grid-column:1/-1}
.findings:first-child{grid-column:1/-1}
.bar{display:flex;height:2.3rem;border-radius:9px;overflow:hidden;gap:2px;margin-bottom:.6rem}
.bar span{flex:1 0 1.6rem;display:flex;align-items:center;justify-content:center;font-weight:700;color:var(--card);background:var(--c)}
.completed{--c:var(--good)}.basicallyCompleted,.phased{--c:var(--half)}.ongoing{--c:var(--run)}.notCompleted{--c:var(--bad)}.longTerm{--c:var(--long)}.unsaid{--c:var(--soft)}
.bar .phased,.bar .ongoing{background-image:repeating-linear-gradient(45deg,#0000 0 7px,#fff2 7px 10px)}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.86rem;color:var(--soft)}
.key li::before{content:"";display:inline-block;width:.8em;height:.8em;border-radius:3px;background:var(--c);margin-right:.45em;vertical-align:-.05em}
.key .dot::before{border-radius:50%;background:var(--date-l)}.key .span::before{width:1.6em;height:.5em;border-radius:9px;background:var(--date-l);vertical-align:.1em}
.key .diamond::before{background:var(--run);transform:rotate(45deg);border-radius:1px;width:.65em;height:.65em}.key .hollow::before{background:none;border:2px dashed var(--date-l);border-radius:50%}
.key .rule::before{width:2px;height:1em;border-radius:0;background:var(--bad)}
.tiles{display:flex;flex-wrap:wrap;gap:.5rem .6rem;margin-top:1.1rem}
.tiles li{border:1px solid var(--line);border-radius:9px;padding:.25rem .75rem;font-size:.9rem}
.tiles a{color:inherit;text-decoration:none}.tiles a:hover{text-decoration:underline}
.tiles b{font-size:1.1rem;font-variant-numeric:tabular-nums}
.tiles .note{color:var(--warning);font-size:.8rem;margin-left:.5em;text-decoration:underline}
.findings .sum{margin:0 0 .7rem;color:var(--soft);font-variant-numeric:tabular-nums}
.findings ol{counter-reset:c}
.findings ol li{counter-increment:c;padding:.4rem 0 .4rem 2.2rem;position:relative;border-top:1px solid var(--line)}
.findings ol li::before{content:counter(c);position:absolute;left:0;top:.6rem;width:1.5em;height:1.5em;line-height:1.5em;text-align:center;border-radius:50%;background:var(--s);color:var(--card);font-size:.8rem;font-weight:700}
.findings li a{color:inherit}.findings li b{color:var(--s);margin-right:.5em}
.error{--s:var(--error)}.warning{--s:var(--warning)}.info{--s:var(--info)}
li:target{background:var(--target);border-radius:6px}
details{font-size:.92rem}summary{cursor:pointer;color:var(--accent)}
details ul{margin-top:.4rem}
.scroll{overflow-x:auto;border-radius:8px}
svg{display:block;width:100%;min-width:46rem;height:auto;font-size:12.5px}
svg text{fill:var(--ink)}svg .name{fill:var(--soft)}svg .when{fill:var(--soft);font-size:11.5px;font-variant-numeric:tabular-nums}
svg .track{fill:var(--paper)}svg .tick{stroke:var(--line)}svg .now{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:4 3}
svg a{fill:var(--date-l)}svg a.course{fill:var(--good)}svg a.due{fill:var(--run)}svg a.open rect,svg a.open circle{fill:none;stroke:var(--date-l);stroke-width:1.6;stroke-dasharray:3 2}
svg a:hover{opacity:.65}svg .beyond{fill:var(--soft)}
.timeline .key{margin-top:.6rem}
.reading{display:grid;grid-template-columns:minmax(15rem,22rem) minmax(0,1fr);gap:1.4rem;align-items:start}
nav{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;font-size:.92rem;line-height:1.55}
nav ul ul{margin-left:.9rem;padding-left:.7rem;border-left:1px solid var(--line)}
nav li{margin:.38rem 0}
nav a{text-decoration:none;color:var(--ink)}nav a:hover{color:var(--accent);text-decoration:underline}
nav .section>a{font-weight:700}nav .marker{color:var(--soft);margin-right:.25em}
nav .measure a{color:var(--soft);font-size:.93em}
.chip{display:inline-block;font-size:.74rem;line-height:1.5;padding:0 .5em;border-radius:99px;border:1px solid var(--c);color:var(--c);white-space:nowrap}
.chip::before{content:"○ "}.chip.completed::before{content:"● "}.chip.basicallyCompleted::before,.chip.phased::before{content:"◐ "}.chip.notCompleted::before{content:"✕ "}.chip.longTerm::before{content:"∞ "}
article{padding:0;min-width:0}
.bar-top{position:sticky;top:0;z-index:2;background:var(--card);border-bottom:1px solid var(--line);border-radius:14px 14px 0 0;padding:1rem 2.6rem;display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;align-items:baseline}
.bar-top h2{margin:0}
.legend{display:flex;flex-wrap:wrap;gap:.2rem .95rem;font-size:.86rem}
.legend label{cursor:pointer}.legend input{margin:0;vertical-align:-.1em;accent-color:var(--accent)}
#source{white-space:pre-wrap;font:1.06rem/2.05 "Source Han Serif SC","Noto Serif CJK SC","Songti SC",STSong,SimSun,serif;padding:1.8rem 2.6rem 2.6rem;max-width:52rem;outline:none;text-align:justify}
.title{font-size:1.35em;font-weight:700}
.marker{color:var(--accent)}
.head{font-weight:700}.head.section{font-size:1.14em}.head.category{color:var(--accent)}
div.n{border-left:3px solid #0000;margin-left:-1rem;padding-left:calc(1rem - 3px);border-radius:4px}
div.n div.n{margin-left:-1rem}
div.n.section{margin-top:.9rem}div.n.measure,div.n.paragraph{margin-bottom:.25em}
.n:target{background:var(--target);box-shadow:0 0 0 2px var(--target)}div.n:target{border-left-color:var(--accent)}
.fact{background:var(--b);text-decoration:underline var(--u) 2px;text-underline-offset:.32em;text-decoration-skip-ink:none;border-radius:3px;padding:.06em .1em;color:inherit;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.date{--b:var(--date);--u:var(--date-l)}
.duration{--b:var(--duration);--u:var(--duration-l);text-decoration-style:dotted}
.count{--b:var(--count);--u:var(--count-l);text-decoration-style:dashed}
.money{--b:var(--money);--u:var(--money-l);text-decoration-style:double;text-decoration-thickness:1px}
.percent{--b:var(--percent);--u:var(--percent-l);text-decoration-style:dotted;text-decoration-thickness:4px}
.document{--b:var(--document);--u:var(--document-l);text-decoration-thickness:1px}
.docNumber{--b:var(--docNumber);--u:var(--docNumber-l);text-decoration-line:underline overline;text-decoration-thickness:1px}
.number{--b:var(--number);--u:var(--number-l);text-decoration-line:overline}
.due{box-shadow:inset 0 0 0 1.5px var(--run)}
.fact.due::before,.legend .due::before{content:"◆";color:var(--run);font-size:.7em;margin-right:.15em;vertical-align:.15em}
.doubt{position:relative;outline:1.5px dashed var(--warning);outline-offset:2px;border-radius:3px;cursor:help}
.doubt::before{content:"补";font:700 .62em/1.5 sans-serif;background:var(--warning);color:var(--card);border-radius:3px;padding:0 .25em;margin-right:.25em;vertical-align:.45em}
.doubt.open::before{content:"？"}
.legend .doubt{padding:0 .3em}
.doubt:focus-visible{outline:3px solid var(--accent)}
.doubt[data-tip]:hover::after,.doubt[data-tip]:focus::after{content:attr(data-tip);position:absolute;left:0;top:calc(100% + .5em);z-index:5;width:max-content;max-width:min(24rem,70vw);background:var(--ink);color:var(--card);font:.82rem/1.6 "PingFang SC","Noto Sans CJK SC",sans-serif;padding:.55rem .8rem;border-radius:8px;white-space:normal;text-align:left;box-shadow:var(--shadow)}
.found{text-decoration:underline wavy var(--s) 1.5px;text-underline-offset:.5em}
.flag{display:inline-block;text-decoration:none;scroll-margin-top:6rem}
.flag::before{content:attr(data-n);display:inline-block;min-width:1.5em;text-align:center;font:700 .68rem/1.5 sans-serif;background:var(--s);color:var(--card);border-radius:99px;margin:0 .15em;vertical-align:.35em}
.flag:target::before{outline:3px solid var(--s);outline-offset:2px}
.state{border-bottom:2px solid var(--c)}
.doubts li,.notes li{padding:.35rem 0;border-top:1px solid var(--line)}
.doubts b{color:var(--warning);margin-right:.6em}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin-top:.6rem}
th,td{text-align:left;padding:.3rem .7rem;border-top:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:600}td:first-child{font-variant-numeric:tabular-nums;text-align:right}
footer{color:var(--soft);font-size:.8rem;padding-top:1rem;padding-bottom:3rem}
body:has(#show-date:not(:checked)) #source .date,body:has(#show-duration:not(:checked)) #source .duration,body:has(#show-count:not(:checked)) #source .count,body:has(#show-money:not(:checked)) #source .money,body:has(#show-percent:not(:checked)) #source .percent,body:has(#show-document:not(:checked)) #source .document,body:has(#show-docNumber:not(:checked)) #source .docNumber{background:none;text-decoration:none;box-shadow:none}
@media (max-width:60rem){header,main,footer{padding-left:1rem;padding-right:1rem}.overview,.reading{grid-template-columns:minmax(0,1fr)}nav{position:static;max-height:24rem}.bar-top{position:static}.bar-top,#source{padding-left:1.3rem;padding-right:1.3rem}}
@page{margin:16mm}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--shadow:none}body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}nav,.skip,.legend input{display:none}.reading,.overview{display:block}.card,article{border:0;padding:0;margin:0 0 1.2rem;break-inside:auto}.bar-top{position:static;padding:0 0 .5rem}#source{padding:0;max-width:none}header,main,footer{max-width:none;padding-left:0;padding-right:0}.n:target{background:none;box-shadow:none}svg{min-width:0}a{color:inherit;text-decoration:none}}
`
