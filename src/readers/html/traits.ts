/** What the tag, class and id of an element say of its part in the page. Tables: one row for each word that pages use. */

export type Attributes = Record<string, string>

/** What an element is to the page. `main` and `maybe` hold the notice, surely or perhaps; `page` is never part of it. */
export type Part = 'main' | 'maybe' | 'title' | 'meta' | 'page' | 'none'

export interface Traits {
  readonly part: Part
  /** Never read: scripts, forms, what is hidden. */
  readonly hidden: boolean
  /** Of cells. */
  readonly colspan: number
  readonly rowspan: number
  /** Of a list: its first number; of an item: its own. */
  readonly start: number | null
  /** Of a list: what numbers it, as `type` or `list-style-type` calls it: `1`, `a`, `cjk-ideographic`, `none`. */
  readonly listType: string | null
  /** Whether line breaks in the source stand on the page; null where it is as around the element. */
  readonly preformatted: boolean | null
  /** Whether its own style puts it on lines of its own, whatever its tag: `<span style="display:block">`. */
  readonly block: boolean
}

const PLAIN: Traits = {
  part: 'none',
  hidden: false,
  colspan: 1,
  rowspan: 1,
  start: null,
  listType: null,
  preformatted: null,
  block: false,
}

/** Elements whose text nobody reads. */
const UNREAD = new Set(
  'head title script style noscript template iframe object embed applet svg math canvas audio video map select button textarea datalist xml rp rt noframes frameset'.split(
    ' ',
  ),
)

/** Whether nobody reads the text of an element, whatever styles say. */
export const isUnread = (tag: string): boolean => UNREAD.has(tag)

/** Names of the element that holds the notice and nothing else, as publishing systems write them. Compared in lower case, without - and _. */
const MAIN_NAMES: readonly (readonly [name: string, example: string])[] = [
  ['treseditor', 'class="TRS_Editor" is written treseditor by mistake'],
  ['trseditor', 'class="TRS_Editor"'],
  ['trsueditor', 'class="trs_ueditor"'],
  ['viewtrsueditor', 'class="view TRS_UEDITOR trs_paper_default"'],
  ['zoom', 'id="zoom"'],
  ['zoomcon', 'id="Zoomcon"'],
  ['ucapcontent', 'id="UCAP-CONTENT"'],
  ['articlecontent', 'class="article-content"'],
  ['articlecon', 'class="article_con"'],
  ['articlebody', 'itemprop or class="articleBody"'],
  ['articletext', 'class="article-text"'],
  ['articleconter', 'class="article-conter"'],
  ['vsbcontent', 'id="vsb_content"'],
  ['vsbnewscontent', 'class="v_news_content"'],
  ['vnewscontent', 'class="v_news_content"'],
  ['wparticlecontent', 'class="wp_articlecontent"'],
  ['wpsarticlecontent', 'class="wps_articlecontent"'],
  ['newscontent', 'class="news_content"'],
  ['newscon', 'class="news_con"'],
  ['newstext', 'class="news-text"'],
  ['conttext', 'class="cont-text"'],
  ['contenttext', 'class="content_text"'],
  ['textcontent', 'class="text_content"'],
  ['pagescontent', 'class="pages_content"'],
  ['pagecontent', 'class="page-content"'],
  ['detailcontent', 'class="detail-content"'],
  ['detailcon', 'class="detail_con"'],
  ['bodycontent', 'class="body-content"'],
  ['maincontent', 'class="main-content"'],
  ['maintext', 'class="main-text"'],
  ['txtcon', 'class="txt_con"'],
  ['xltext', 'class="xl-text"'],
  ['xlcontent', 'class="xl_content"'],
  ['zwcontent', 'class="zw_content"'],
  ['zwnr', 'class="zw-nr"'],
  ['zhengwen', 'class="zhengwen"'],
  ['nrtext', 'class="nr_text"'],
  ['infocontent', 'class="info-content"'],
  ['contentbody', 'class="content-body"'],
  ['ewbarticlecontent', 'class="ewb-article-content"'],
  ['ewbarticleinfo', 'class="ewb-article-info"'],
  ['jcontent', 'class="j-fontContent"'],
  ['jfontcontent', 'class="j-fontContent"'],
  ['barrierfreecontent', 'class="barrier_free_content"'],
  ['richmediacontent', 'class="rich_media_content"'],
  ['jscontent', 'id="js_content"'],
]

/** Names that often hold the notice, and often something else. */
const MAYBE_NAMES: readonly (readonly [name: string, example: string])[] = [
  ['content', 'class="content"'],
  ['article', '<article>'],
  ['con', 'class="con"'],
  ['text', 'class="text"'],
  ['main', '<main>'],
  ['detail', 'class="detail"'],
  ['view', 'class="view"'],
]

const TITLE_NAMES: readonly (readonly [name: string, example: string])[] = [
  ['title', 'class="title"'],
  ['tit', 'class="tit"'],
  ['biaoti', 'class="biaoti"'],
  ['bt', 'class="bt"'],
  ['articletitle', 'class="article-title"'],
  ['articletit', 'class="article_tit"'],
  ['arttitle', 'class="art_title"'],
  ['newstitle', 'class="news_title"'],
  ['contenttitle', 'class="content_title"'],
  ['detailtitle', 'class="detail-title"'],
  ['infotitle', 'class="info-title"'],
  ['pagetitle', 'class="page-title"'],
  ['titlecon', 'class="title_con"'],
  ['activityname', 'id="activity-name"'],
]

/** Names of what stands around a notice. A word of a name counts: `class="footer-links"`. */
const PAGE_WORDS: readonly (readonly [word: string, example: string])[] = [
  ['nav', 'class="nav"'],
  ['navbar', 'class="navbar"'],
  ['menu', 'class="menu"'],
  ['breadcrumb', 'class="breadcrumb"'],
  ['crumb', 'class="crumb"'],
  ['crumbs', 'class="crumbs"'],
  ['position', 'class="position"'],
  ['location', 'class="location"'],
  ['header', 'class="header"'],
  ['footer', 'class="footer"'],
  ['foot', 'class="foot"'],
  ['copyright', 'class="copyright"'],
  ['sidebar', 'class="sidebar"'],
  ['aside', 'class="aside"'],
  ['share', 'class="share"'],
  ['bdsharebuttonbox', 'class="bdsharebuttonbox"'],
  ['fenxiang', 'class="fenxiang"'],
  ['related', 'class="related"'],
  ['relate', 'class="relate"'],
  ['pager', 'class="pager"'],
  ['pagination', 'class="pagination"'],
  ['pages', 'class="pages"'],
  ['page_num', 'class="page_num"'],
  ['toolbar', 'class="toolbar"'],
  ['tools', 'class="tools"'],
  ['fontsize', 'class="fontsize"'],
  ['qrcode', 'class="qrcode"'],
  ['ewm', 'class="ewm"'],
  ['erweima', 'class="erweima"'],
  ['search', 'class="search"'],
  ['login', 'class="login"'],
  ['links', 'class="links"'],
  ['friendlink', 'class="friendlink"'],
  ['comment', 'class="comment"'],
  ['comments', 'class="comments"'],
  ['prevnext', 'class="prevNext"'],
  ['prev', 'class="prev"'],
  ['next', 'class="next"'],
]
const PAGE_TAGS = new Set(['nav', 'footer', 'aside'])
const PAGE_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search'])

const namesOf = (rows: readonly (readonly [string, string])[]): ReadonlySet<string> =>
  new Set(rows.map(([name]) => name))
const mainNames = namesOf(MAIN_NAMES)
const maybeNames = namesOf(MAYBE_NAMES)
const titleNames = namesOf(TITLE_NAMES)
const pageWords = namesOf(PAGE_WORDS)

const HIDDEN_STYLE =
  /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|mso-hide\s{0,3}:\s{0,3}all)/i
const BLOCK_STYLE = /(?:^|[;\s])display\s{0,3}:\s{0,3}(?:block|flex|grid|list-item|table)(?![\w-])/i
const WHITE_SPACE = /(?:^|[;\s])white-space\s{0,3}:\s{0,3}(pre|pre-wrap|pre-line|normal|nowrap)(?![\w-])/i
/** What numbers a list, by itself or among the place and picture of its signs. */
const LIST_STYLE =
  /list-style(?:-type)?\s{0,3}:[^;]{0,60}?(?<![\w-])(none|decimal|(?:lower|upper)-(?:alpha|latin|roman)|cjk-(?:ideographic|decimal)|(?:simp|trad)-chinese-(?:informal|formal))(?![\w-])/i
const LONGEST_SPAN = 1000

/** What an element is, by its tag and attributes. */
export function traitsOf(tag: string, attributes: Attributes): Traits {
  const part = partOf(tag, attributes)
  // Some pages hide their text until a script has run: id="js_content" style="visibility: hidden".
  const styled = part !== 'main' && attributes.style !== undefined && HIDDEN_STYLE.test(attributes.style)
  const hidden = UNREAD.has(tag) || attributes.hidden !== undefined || styled
  const colspan = numberOf(attributes.colspan)
  const rowspan = numberOf(attributes.rowspan)
  const isList = tag === 'ol' || tag === 'li'
  const start = isList ? listNumber(attributes) : null
  const listType = tag === 'ol' ? listTypeOf(attributes) : null
  const preformatted = preformattedOf(tag, attributes)
  const block = attributes.style !== undefined && BLOCK_STYLE.test(attributes.style)
  const traits = { part, hidden, colspan, rowspan, start, listType, preformatted, block }
  return isPlain(traits) ? PLAIN : traits
}

const isPlain = (traits: Traits): boolean =>
  (Object.keys(PLAIN) as (keyof Traits)[]).every(key => traits[key] === PLAIN[key])

/** The breaks between the parts of a table are none of its text, whatever stands around it. */
function preformattedOf(tag: string, { style }: Attributes): boolean | null {
  const told = style === undefined ? null : WHITE_SPACE.exec(style)
  if (told !== null) return told[1]!.toLowerCase().startsWith('pre')
  return tag === 'pre' ? true : tag === 'table' ? false : null
}

function partOf(tag: string, attributes: Attributes): Part {
  if (PAGE_TAGS.has(tag) || PAGE_ROLES.has(attributes.role ?? '')) return 'page'
  const names = `${attributes.id ?? ''} ${attributes.class ?? ''}`.split(/\s+/).filter(Boolean)
  const squeezed = names.map(name => name.toLowerCase().replace(/[-_]/g, ''))
  if (squeezed.some(name => mainNames.has(name))) return 'main'
  if (/^h[12]$/.test(tag) || squeezed.some(name => titleNames.has(name))) return 'title'
  if (
    names.some(name => wordsOf(name).some(word => pageWords.has(word))) ||
    squeezed.some(name => pageWords.has(name))
  )
    return 'page'
  if (tag === 'article' || tag === 'main' || squeezed.some(name => maybeNames.has(name))) return 'maybe'
  return 'none'
}

/** `newsFooter-links` is news, footer, links. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

function numberOf(value: string | undefined): number {
  const number = /^\s*(\d{1,5})/.exec(value ?? '')
  return number === null ? 1 : Math.min(LONGEST_SPAN, Math.max(1, Number(number[1])))
}

function listNumber({ start, value }: Attributes): number | null {
  const number = /^\s*(\d{1,5})\s*$/.exec(start ?? value ?? '')
  return number === null ? null : Number(number[1])
}

function listTypeOf({ type, style }: Attributes): string | null {
  const told = style === undefined ? null : LIST_STYLE.exec(style)
  return told?.[1]?.toLowerCase() ?? type ?? null
}
