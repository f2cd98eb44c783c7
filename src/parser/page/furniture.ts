/** Page furniture: lines of the page that the notice was copied from, which are no part of it. */
import { isPageNumber } from '../../repairs/page-numbers.ts'
import { lexicon } from '../../text/lexicon.ts'
import type { Line } from '../../text/lines.ts'
import { isContentsEntry } from './contents.ts'

/** A line that begins with one of these and is short belongs to the page, not to the notice. */
const FURNITURE_STARTS: readonly (readonly [cue: string, example: string])[] = [
  ['当前位置', '当前位置:首页 > 政务公开'],
  ['您当前的位置', '您当前的位置:首页'],
  ['您现在的位置', '您现在的位置:首页 > 正文'],
  ['您的位置', '您的位置:首页>通知公告'],
  ['您所在的位置', '您所在的位置:首页'],
  ['所在位置', '所在位置:网站首页'],
  ['现在位置', '现在位置:首页'],
  ['首页', '首页 > 信息公开'],
  ['网站首页', '网站首页 机构概况 政务公开'],
  ['今天是', '今天是2025年11月3日 星期一'],
  ['欢迎访问', '欢迎访问市纪委监委网站'],
  ['设为首页', '设为首页 加入收藏'],
  ['加入收藏', '加入收藏'],
  ['收藏本页', '收藏本页'],
  ['返回', '返回上一级'],
  ['打印', '打印 关闭'],
  ['【打印', '【打印】【关闭】'],
  ['关闭', '关闭窗口'],
  ['【关闭', '【关闭】'],
  ['上一篇', '上一篇:关于…'],
  ['下一篇', '下一篇:没有了'],
  ['上一条', '上一条:…'],
  ['下一条', '下一条:…'],
  ['相关链接', '相关链接'],
  ['相关阅读', '相关阅读'],
  ['相关文章', '相关文章'],
  ['相关新闻', '相关新闻:'],
  ['相关信息', '相关信息'],
  ['友情链接', '友情链接'],
  ['网站地图', '网站地图 联系我们'],
  ['版权所有', '版权所有 © 市纪委监委'],
  ['Copyright', 'Copyright © 2025'],
  ['主办单位', '主办单位:市纪委监委'],
  ['网站标识码', '网站标识码:3399000001'],
  ['主办', '主办:市纪委监委 技术支持:…'],
  ['承办单位', '承办单位:市大数据中心'],
  ['技术支持', '技术支持:市大数据中心'],
  ['备案号', '备案号:某ICP备…号'],
  ['网站备案', '网站备案号:…'],
  ['网站标识码', '网站标识码:…'],
  ['网站支持', '网站支持IPV6'],
  ['本网站支持', '本网站支持IPV6访问'],
  ['扫一扫', '扫一扫在手机打开当前页'],
  ['微信扫', '微信扫一扫'],
  ['点赞', '点赞 12 在看 3'],
  ['写留言', '写留言'],
  ['阅读原文', '阅读原文'],
  ['轻触阅读原文', '轻触阅读原文'],
  ['继续滑动看下一个', '继续滑动看下一个'],
  ['预览时标签不可点', '预览时标签不可点'],
  ['分享', '分享到:'],
  ['字号', '字号:【大 中 小】'],
  ['字体', '字体:[ 大 中 小 ]'],
  ['【字体', '【字体:大 中 小】'],
  ['[字体', '[字体:大 中 小]'],
  ['【字号', '【字号:大 中 小】'],
  ['浏览', '浏览次数:286'],
  ['阅读次数', '阅读次数:12'],
  ['阅读量', '阅读量:12'],
  ['点击', '点击数:12'],
  ['访问量', '访问量:12'],
  ['朗读', '朗读'],
  ['语音播报', '语音播报'],
  ['听全文', '听全文'],
  ['无障碍', '无障碍浏览'],
  ['长者模式', '长者模式'],
  ['进入关怀版', '进入关怀版'],
  ['保护视力色', '保护视力色'],
  ['繁体', '繁体版'],
  ['收藏', '收藏'],
  ['http://', 'http://www.example.org/a.html'],
  ['https://', 'https://www.example.org/a.html'],
  ['www.', 'www.example.org'],
]

export const LONGEST_FURNITURE = 160

/** What a breadcrumb is made of. */
const BREADCRUMB = /^[^。]{0,40}[^\d]( ?> ?|»| ?>> ?)/

/** Where the page ends that the notice stood on: other pages' headlines, or who runs the site. */
const LINK_LIST_STARTS: readonly string[] = [
  '相关链接',
  '相关阅读',
  '相关文章',
  '相关新闻',
  '相关信息',
  '友情链接',
  '上一篇',
  '上一条',
  '主办单位',
  '主办:',
  '承办单位',
  '承办:',
  '版权所有',
  'Copyright',
  '网站标识码',
]

/** 某公网安备 99110202000001号: the record number of a site. */
const SITE_RECORD = /^.{1,2} ?(公网安备|ICP备)/

const SHORT_LINE = 40
const starts = lexicon(FURNITURE_STARTS)

/** Whether a line is page furniture by its first words. */
export function isFurniture(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_FURNITURE) return false
  const words = text.slice(line.start, line.end)
  if (starts.at(text, line.start) === null)
    return SITE_RECORD.test(words) || isPageNumber(text, line) || isContentsEntry(words)
  // 首页…, 分享经验、…: a sentence of the notice may begin with the same word.
  return !/[。;]$/.test(words) && !(words.length > SHORT_LINE && words.includes('。'))
}

/** Whether a line of the head is a breadcrumb: 首页 > 政务公开 > 巡察整改. */
export const isBreadcrumb = (words: string): boolean =>
  BREADCRUMB.test(words.slice(0, 60)) && !words.includes('。')

/** Whether a line of furniture is followed by other pages' headlines. */
export const opensLinkList = (text: string, line: Line): boolean =>
  LINK_LIST_STARTS.some(cue => text.startsWith(cue, line.start))
