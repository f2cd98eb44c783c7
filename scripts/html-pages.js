/**
 * Notices as pages of the web, in the styles of three publishing systems. The places, sites and neighbours of the notice are invented.
 * A recipe, not a template engine: `scripts/html-fixtures.js` writes some of these pages to fixtures/html, tests make them of all notices.
 */

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = text => text.replace(/[&<>]/g, letter => escapes[letter])
/** Blanks that a page keeps: one alone stays, a run is written as no-break spaces. */
const spaced = text => text.replace(/^ | {2,}/g, run => '&nbsp;'.repeat(run.length))
const of = (lines, kind) => lines.filter(line => line.kind === kind).map(line => line.text)
const bodyOf = lines =>
  lines
    .filter(({ kind }) => kind !== 'title' && kind !== 'meta' && kind !== 'furniture')
    .map(line => line.text)

const HEADLINES = [
  '市委理论学习中心组举行集体学习',
  '全市重点项目建设推进会召开',
  '关于调整部分公交线路的公告',
  '我市开展安全生产大检查',
  '一图读懂：今年民生实事清单',
  '市政府常务会议研究粮食生产工作',
  '春季义务植树活动举行',
  '关于公开征求停车管理办法意见的通知',
  '新一批便民服务站投入使用',
  '我市三个社区入选示范名单',
]
const CHANNELS = ['首页', '要闻动态', '政务公开', '办事服务', '互动交流', '数据开放', '走进本市', '专题专栏']
const link = (text, at) => `<a href="./t2025_${at}.html" target="_blank" title="${text}">${text}</a>`

/** Digits in spans of their own, as word processors paste them: nothing of a number may be lost. */
const split = html =>
  html.replace(/(\d)(\d+)(年|月|日|个|%)?/g, '$1<span lang="EN-US">$2<o:p></o:p></span>$3')

/** UTF-8, a named container, meta tags, paragraphs in spans, lists of links on all sides. */
function trs(lines) {
  const title = of(lines, 'title')
  const meta = of(lines, 'meta')
  const paragraphs = bodyOf(lines).map(
    text =>
      `<p style="text-indent: 2em; line-height: 2;"><span style="font-family: 仿宋_GB2312; font-size: 16pt;">${split(spaced(escaped(text)))}</span></p>`,
  )
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<title>${escaped(title.join(''))}_澜州市人民政府门户网站</title>
<meta name="SiteName" content="澜州市人民政府门户网站">
<meta name="ColumnName" content="巡察整改">
<meta name="ArticleTitle" content="${escaped(title.join(''))}">
<style>.view p { margin: 0 } /* 2019年 */</style>
<script>var date = '2019-01-01'; document.write('<div>3个问题</div>')</script>
</head>
<body>
<div class="header"><div class="topbar">今天是2025年11月3日 星期一</div><ul class="nav">
${CHANNELS.map((text, at) => `<li>${link(text, at)}</li>`).join('\n')}
</ul></div>
<div class="container">
<div class="crumbs">您当前的位置：<a href="../">首页</a>&nbsp;&gt;&nbsp;<a href="./">政务公开</a>&nbsp;&gt;&nbsp;<a href="./">巡察整改</a></div>
<div class="left-box">
<h1 class="article-title">${title.map(escaped).join('<br/>')}</h1>
${meta.map(text => `<div class="article-info">${spaced(escaped(text))}</div>`).join('\n')}
<div class="share-bar">分享到：<a href="#" class="wx">微信</a><a href="#" class="wb">微博</a> 字号：[<a>大</a> <a>中</a> <a>小</a>]</div>
<!-- 正文开始 2018年1月1日 -->
<div class="view TRS_UEDITOR trs_paper_default trs_web">
${paragraphs.join('\n')}
</div>
<!-- 正文结束 -->
<div class="related"><h3>相关阅读</h3><ul>${HEADLINES.slice(0, 4)
    .map((text, at) => `<li>${link(text, at)}<span>2025-10-${10 + at}</span></li>`)
    .join('')}</ul></div>
<div class="qrcode"><img src="code.png" alt="">扫一扫在手机打开当前页</div>
</div>
<div class="sidebar"><h2>热门信息</h2><ul>${HEADLINES.map((text, at) => `<li>${link(text, at)}</li>`).join('')}</ul></div>
</div>
<div class="footer"><p>主办单位：澜州市人民政府办公室　承办单位：澜州市大数据中心</p><p>网站标识码：0000000000　备案号：某ICP备00000000号</p></div>
</body>
</html>
`
}

/** GBK by its meta tag, tables for layout, font tags, breaks instead of paragraphs, entities, CRLF even inside tags. */
function table(lines) {
  const title = of(lines, 'title')
  const meta = of(lines, 'meta')
  const text = bodyOf(lines)
    .map(line =>
      `　　${escaped(line)}`.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;').replace(/ /g, '&nbsp;'),
    )
    .map(line =>
      line.replace(/(\d)(\d)/g, '$1<!-- -->$2').replace(/(\d)(年|月)/g, '$1<font\n face=宋体>$2</font>'),
    )
    .join('<BR>\n')
  return `<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312">
<TITLE>${title.map(escaped).join('')}</TITLE>
</HEAD>
<BODY bgcolor=#ffffff>
<TABLE width=1000 align=center cellspacing=0><TR><TD colspan=2><IMG src=top.jpg></TD></TR>
<TR><TD colspan=2>
<TABLE><TR>${CHANNELS.map((word, at) => `<TD width=80>${link(word, at)}`).join('')}</TABLE>
</TD></TR>
<TR><TD width=220 valign=top>
<TABLE>${HEADLINES.map((word, at) => `<TR><TD>·${link(word, at)}</TD></TR>`).join('\n')}</TABLE>
<TD width=780>
<TABLE width="100%">
<TR><TD>当前位置：${link('首页', 0)} &gt;&gt; ${link('公告公示', 1)}</TD></TR>
<TR><TD align=center class=title><FONT size=4 color=red><B>${title.map(escaped).join('<BR>')}</B></FONT></TD></TR>
${meta.map(line => `<TR><TD align=center>${escaped(line).replace(/ /g, '&nbsp;')}</TD></TR>`).join('\n')}
<TR><TD><DIV id=zoomtools>【字体：<A href="javascript:f(16)">大</A> <A href="javascript:f(14)">中</A> <A href="javascript:f(12)">小</A>】</DIV></TD></TR>
<TR><TD class=con><P>${text}</P></TD></TR>
<TR><TD align=right>【<A href="javascript:print()">打印本页</A>】【<A href="javascript:close()">关闭窗口</A>】</TD></TR>
</TABLE>
</TD></TR>
<TR><TD colspan=2 align=center>版权所有：岑州市档案局 &copy; 2025　地址：岑州市人民路1号</TD></TR>
</TABLE>
</BODY>
</HTML>
`.replaceAll('\n', '\r\n')
}

/** No named container, no meta tags: nested divs, unclosed paragraphs, numeric references, title and date in spans. */
function plain(lines) {
  const title = of(lines, 'title')
  const meta = of(lines, 'meta')
  const paragraphs = bodyOf(lines).map(
    text =>
      `<p>&#12288;&#x3000;${spaced(escaped(text))
        .replace(/\d/g, digit => `&#${digit.charCodeAt(0)};`)
        .replace(/。(?=.)/g, '。<wbr>')}`,
  )
  return `<!doctype html><html><head><meta http-equiv=content-type content="text/html;charset=utf-8"><title>${title.map(escaped).join('')} - 栾溪县</title></head><body>
<div id=app><div class=c1><div class=c2>${CHANNELS.map((text, at) => `<span>${link(text, at)}</span>`).join('|')}</div></div>
<div class=c3><div class=c4>
<div class=c5><h2>${title.map(escaped).join('<br>')}</h2></div>
${meta.length === 0 ? '' : `<div class=c6>${meta.map(text => `<div><span>${spaced(escaped(text))}</span></div>`).join('')}</div>`}
<div class=c7><div>
${paragraphs.join('\n')}
</div></div>
<div class=c8>上一篇：${link(HEADLINES[3], 3)}<br>下一篇：${link(HEADLINES[4], 4)}</div>
</div><div class=c9><ul>${HEADLINES.map((text, at) => `<li>${link(text, at)}`).join('')}</ul></div></div>
<div class=c10 style="display: none">登录 注册 3个问题，共有12项。</div></div>
<noscript>请启用脚本后浏览本页，谢谢。</noscript>
</body></html>
`
}

/** The styles: name, encoding of the file, and what makes a page of the lines that `inspect(text, 'lines')` tells. */
export const STYLES = [
  { name: 'trs', encoding: 'utf-8', page: trs },
  { name: 'table', encoding: 'gbk', page: table },
  { name: 'plain', encoding: 'utf-8', page: plain },
]
