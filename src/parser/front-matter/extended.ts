/** What an inspection reached besides its target: 同步延伸巡察…, 对…及所辖…开展巡察. */
import type { Piece } from '../../text/piece.ts'
import { endsAsBody } from '../body-names.ts'

const EXTENDED = /(?:同步|一并|并)?延伸(?:巡察|巡视|检查)(?:了|至|到)?/
/** 并对所辖的东村、西村2个村党组织进行了同步巡察: what is extended to stands before the verb. */
const EXTENDED_BEFORE =
  /(?:(?:并|同时|同步)对|下沉(?:至|到)?)(?=[^。;,]{2,80}(?:进行|开展)了?(?:同步|延伸))|(?:及其?|和|以及)(?=(?:所[辖属]|下[属辖])[^。;,]{2,80}(?:进行|开展)了?[^。;,]{0,8}巡[察视])/
/** 延伸至下属的市水文站; but 监督触角延伸至基层 names no body. */
const EXTENDED_TO = /巡[察视][^。;]{0,20}延伸[至到]/
/** 所辖12个社区, 镇辖16个村, 市水利局下属的市水文站: whose they are is no name. */
const BELONGING =
  /^[^、。;,]{1,16}[局厅委办院校司会镇乡道](?:所属|下属|所辖|下辖)的?(?=.{3})|^其?(?:[镇乡区县市局][辖属]|所辖|所属|下属|下辖|直属|辖区内?|辖内|部分|相关|有关|辖管|管辖)*的?/
/** 部分村(社区)党组织, 重点处室: a kind of body, and no name. */
const NO_NAME =
  /^[局厅委院校司市县区镇乡][属辖]$|^每|^(?:全|该|本)[省市县区旗镇乡局院校系统街道]{1,2}$|^(?:系统|辖区|[省市县区镇乡]域|街道)内?$|(?:工作|情况)$|^(?:[镇乡区县市局][属辖]|部分|有关|相关|重点|各|全部|二级|基层|下级|下属|直属|所[属辖])*(?:村居?|社区|单位|部门|处室|科室|学校|中小学校?|中学|小学|医院|卫生院|乡镇|街道|国有企业|国企|企业|站所|机构|支部)?(?:\([^()]{1,4}\))?(?:单位|党组织|党支部)?$/
const NUMBER = /^[\d一二三四五六七八九十两]+(个|所|家|名)/
const LISTED_END =
  /(等|等?(\d+|[一二三四五六七八九十两]+)(个|所|家|名)|等(?=下属|直属|所属|二级|基层|单位))(下属|直属|所属|二级|基层|单位|学校|党组织|党支部|党总支|党委|\([^()]{1,6}\)|村|社区|机构|企业|部门)*$/
/** 城投公司、招商公司党组织: told of all that are listed. */
const SHARED_END = /(?:基层|下属)?(?:党组织|党支部|党总支|党委)$/

/** The names of the bodies that the inspection was extended to; none where only their number or kind is told. */
export function findExtended(text: string, preamble: Piece): Piece[] {
  const words = text.slice(preamble.start, preamble.end)
  const told = EXTENDED_BEFORE.exec(words) ?? EXTENDED.exec(words)
  const match = told ?? EXTENDED_TO.exec(words)
  if (match === null) return []
  let start = preamble.start + match.index + match[0].length
  let end = start
  while (end < preamble.end && !'。;,\n'.includes(text[end]!)) end++
  const verb = text.slice(start, end).search(/(进行|开展)了?(同步|延伸|[^。;,]{0,8}巡[察视])/)
  if (verb > 0) end = start + verb
  start += BELONGING.exec(text.slice(start, end))?.[0].length ?? 0
  const items: Piece[] = []
  let from = start
  let depth = 0
  for (let at = start; at <= end; at++) {
    const letter = text[at]
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (at < end && !(depth === 0 && (letter === '、' || letter === '和' || letter === '及'))) continue
    let stop = at
    if (at === end) {
      const listed = LISTED_END.exec(text.slice(from, stop))
      if (listed !== null && listed.index > 1) stop = from + listed.index
    }
    const name = text.slice(from, stop)
    if (stop - from >= 2 && !NUMBER.test(name) && !NO_NAME.test(name)) items.push({ start: from, end: stop })
    from = at + 1
  }
  const named = told === null ? items.filter(item => endsAsBody(text.slice(item.start, item.end))) : items
  return withoutSharedEnd(text, named)
}

function withoutSharedEnd(text: string, items: readonly Piece[]): Piece[] {
  const last = items[items.length - 1]
  const first = items.slice(0, -1)
  if (last === undefined || first.length === 0) return [...items]
  const ends = SHARED_END.exec(text.slice(last.start, last.end))
  if (
    ends === null ||
    ends.index < 2 ||
    first.some(item => SHARED_END.test(text.slice(item.start, item.end)))
  )
    return [...items]
  return [...first, { start: last.start, end: last.start + ends.index }]
}
