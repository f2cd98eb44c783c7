/** What `--help` says, in both languages. Loaded only when help is asked for. */
import { KINDS } from '../../diff/kinds.ts'
import type { Lang } from '../messages.ts'

type Text = Readonly<Record<Lang, string>>

export interface CommandHelp {
  readonly what: Text
  /** What its arguments are, in their order. */
  readonly arguments: readonly Text[]
  /** What stands below the options. */
  readonly after?: Text
}

const NOTICES: Text = {
  en: 'notices, folders of them, quoted patterns; - or nothing reads standard input',
  zh: '通报文件、文件夹、加引号的通配符；- 或不写则读标准输入',
}

/** By the name of the command; '' is the program itself. */
export const COMMANDS: Readonly<Record<string, CommandHelp>> = {
  '': {
    what: {
      en: 'Reads Chinese inspection rectification bulletins (整改情况的通报) into data',
      zh: '把巡视、巡察整改情况的通报读成数据',
    },
    arguments: [],
    after: {
      en: `
Examples:
  rectify parse notice.txt                      a bulletin as JSON
  rectify parse -f tree notice.txt              its outline, for eyes
  rectify parse notices -o bulletins.ndjson     a folder of notices, one line each
  rectify parse notices -f tree --out-dir out   one file for each
  rectify parse *.txt -o ledger.xlsx            the ledger (整改台账), a row a measure
  rectify parse notice.txt -o notice.html       a page to show
  cat notice.txt | rectify parse --no-spans     without offsets
  rectify parse --records < records.ndjson      a filter: one record in, one out
  rectify facts --kinds date,money report.txt   dates and sums of any Chinese text
  rectify check notice.txt                      does it agree with itself?
  rectify diff old.txt new.txt                  what has changed, issue by issue?
  rectify inspect --stage outline notice.txt    what one stage of the parser sees

Exit: 0 done; 1 --strict, check or diff found something; 2 wrong usage or an unreadable input; 130 interrupted.
`,
      zh: `
示例：
  rectify parse notice.txt                      一份通报的数据（JSON）
  rectify parse -f tree notice.txt              通报的提纲，供人看
  rectify parse notices -o bulletins.ndjson     一个文件夹的通报，一行一份
  rectify parse notices -f tree --out-dir out   每份写一个文件
  rectify parse *.txt -o ledger.xlsx            整改台账，一条措施一行
  rectify parse notice.txt -o notice.html       可以给人看的网页
  cat notice.txt | rectify parse --no-spans     不要原文位置
  rectify parse --records < records.ndjson      当过滤器：进一条记录，出一条
  rectify facts --kinds date,money report.txt   任何中文文本里的日期和金额
  rectify check notice.txt                      通报自身对得上吗？
  rectify diff old.txt new.txt                  逐个问题比较有何变化
  rectify inspect --stage outline notice.txt    解析的某一步看到了什么

退出码：0 完成；1 --strict、check 或 diff 发现问题；2 用法不对或有文件读不了；130 被中断。
`,
    },
  },
  parse: {
    what: { en: 'read notices and print bulletins', zh: '读通报，输出数据' },
    arguments: [NOTICES],
    after: {
      en: `
csv and xlsx are the ledger (整改台账), a row a measure; html holds one notice. --rows issues|measures|facts gives flat
rows for other programs instead: rectify schema rows tells their columns.
An output file is complete or absent: it is written under another name and renamed.
With several files a bad one is told and the rest is written; the exit is then 2.

--records: each line in is {"id": any, "text": "…", "name"?: "…", "published"?: "2025-06-24"}, each line out
{"id": …, "bulletin": {…}} or {"id": …, "error": {"code", "message"}}, in order. A bad record is answered in its
place, so it does not change the exit code.
`,
      zh: `
csv 和 xlsx 是整改台账，一条措施一行；html 一个文件只载一份通报。--rows issues|measures|facts 则给出供其他程序用的
平表，各列见 rectify schema rows。
输出文件要么完整，要么没有：先用别的名字写好，再改名。
多个文件中有读不了的，会说明，其余照样输出，退出码为 2。

--records：每行输入 {"id": 任意, "text": "…", "name"?: "…", "published"?: "2025-06-24"}，每行输出
{"id": …, "bulletin": {…}} 或 {"id": …, "error": {"code", "message"}}，顺序不变。有误的记录在原位回答，
不影响退出码。
`,
    },
  },
  facts: {
    what: {
      en: 'find dates, counts, money, percents, titles … in any Chinese text',
      zh: '在任何中文文本里找日期、数目、金额、百分比、文件名……',
    },
    arguments: [NOTICES],
    after: {
      en: `
Without --kinds: all but number, which is every numeral, whatever it belongs to.

--records: each line in is {"id": any, "text": "…", "name"?: "…", "published"?: "2025-06-24"}, each line out
{"id": …, "facts": […]} or {"id": …, "error": {"code", "message"}}, in order.
`,
      zh: `
不写 --kinds：除 number 外全部给出；number 是每一个数字，不论属于什么。

--records：每行输入 {"id": 任意, "text": "…", "name"?: "…", "published"?: "2025-06-24"}，每行输出
{"id": …, "facts": […]} 或 {"id": …, "error": {"code", "message"}}，顺序不变。
`,
    },
  },
  check: {
    what: { en: 'tell where a notice disagrees with itself', zh: '找出通报自相矛盾之处' },
    arguments: [NOTICES],
    after: {
      en: `
--list and --explain write text, json or ndjson.

Configuration: the nearest rectify.config.yaml in the folder of each file or above it. Options of the command line win.
  failOn: error
  rules:
    contact/missing: off
  suppress:
    - code: list/names
      node: 2.1.3
      reason: the third school was added later

Exit: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage or an unreadable input.

--records: each line in is {"id": any, "text": "…", …}, each line out {"id": …, "findings": […]} or {"id": …, "error": …}.
`,
      zh: `
--list 和 --explain 的格式可为 text、json、ndjson。

配置：每个文件所在文件夹或其上级最近的 rectify.config.yaml；命令行选项优先。
  failOn: error
  rules:
    contact/missing: off
  suppress:
    - code: list/names
      node: 2.1.3
      reason: 第三所学校是后来加入的

退出码：0 没有达到 --fail-on 的问题；1 有；2 用法不对或有文件读不了。

--records：每行输入 {"id": 任意, "text": "…", …}，每行输出 {"id": …, "findings": […]} 或 {"id": …, "error": …}。
`,
    },
  },
  diff: {
    what: {
      en: 'compare two notices issue by issue, measure by measure',
      zh: '逐个问题、逐条措施比较两份通报',
    },
    arguments: [
      { en: 'the earlier notice, or its bulletin', zh: '先前的通报，或其数据' },
      { en: 'the later one', zh: '后来的通报，或其数据' },
    ],
    after: {
      en: `
<old> and <new> are notices, or bulletins that rectify parse has written (JSON, YAML); - reads standard input.

--patch applies to what rectify parse gives of <old>, with --no-spans in both places or in none.

--fail-on takes a list: any, none,
${kindLines()}

Exit: 0 no difference, or none of --fail-on; 1 differences; 2 wrong usage or an unreadable input.
`,
      zh: `
<old>、<new> 是通报，或 rectify parse 写出的数据（JSON、YAML）；- 读标准输入。

--patch 用于 rectify parse 从 <old> 得到的数据；--no-spans 两处要么都加，要么都不加。

--fail-on 可列多项：any（任何差异）、none（都不算），以及
${kindLines()}

退出码：0 没有差异，或没有 --fail-on 所列的；1 有差异；2 用法不对或有文件读不了。
`,
    },
  },
  inspect: {
    what: {
      en: 'print what one stage of the parser sees, one JSON value a line',
      zh: '输出解析的某一步看到了什么，一行一个 JSON 值',
    },
    arguments: [{ en: 'the notice; - or nothing reads standard input', zh: '通报；- 或不写则读标准输入' }],
  },
  schema: {
    what: {
      en: 'print the JSON Schema (draft 2020-12) of what a command prints',
      zh: '输出各命令数据的 JSON Schema（draft 2020-12）',
    },
    arguments: [{ en: 'the model', zh: '哪一种数据' }],
  },
  help: { what: { en: 'display help for a command', zh: '显示某个命令的帮助' }, arguments: [] },
}

/** By the long name of the option; `command --option` where one means something of its own there. */
export const OPTIONS: Readonly<Record<string, Text>> = {
  '--help': { en: 'display this help', zh: '显示本帮助' },
  '--version': { en: 'display the version', zh: '显示版本' },
  '--format': { en: 'format of the output', zh: '输出格式' },
  '--output': { en: 'write to a file; its ending picks the format', zh: '写入文件，按扩展名定格式' },
  '--compact': { en: 'JSON on one line', zh: 'JSON 写成一行' },
  '--color': { en: 'colour', zh: '颜色' },
  '--no-spans': { en: 'leave out all offsets', zh: '不要原文位置' },
  '--published': {
    en: 'publication date, where the notice prints none (YYYY-MM-DD)',
    zh: '发布日期，用于没有印日期的通报（YYYY-MM-DD）',
  },
  '--encoding': {
    en: 'encoding of the input, for example gb18030 (default: found out)',
    zh: '输入的编码，如 gb18030（默认自动识别）',
  },
  '--stdin-filename': {
    en: 'what to call standard input in the output',
    zh: '标准输入在输出中叫什么名字',
  },
  '--records': { en: 'filter records: NDJSON in, NDJSON out', zh: '当过滤器：进 NDJSON 记录，出 NDJSON' },
  '--files-from': {
    en: 'read the names in a file (- for standard input), one a line',
    zh: '从清单（- 为标准输入）读文件名，每行一个',
  },
  '--files-from0': { en: 'the same, each ended by NUL', zh: '同上，以 NUL 结尾' },
  '--out-dir': { en: 'write one file for each input there', zh: '每个输入在此目录写一个文件' },
  '--force': {
    en: 'with --out-dir: overwrite files that are there',
    zh: '与 --out-dir 同用：覆盖已有的文件',
  },
  '--resume': {
    en: 'skip what an earlier run with the same options has finished',
    zh: '跳过先前以相同选项运行已完成的',
  },
  '--jobs': {
    en: 'threads that read (default: 1; up to 4 for several .docx, .doc or .pdf)',
    zh: '读取的线程数（默认 1；有多个 .docx、.doc、.pdf 时最多 4）',
  },
  '--max-size': { en: 'largest input to read (default: 64MiB)', zh: '输入的最大字节数（默认 64MiB）' },
  '--max-memory': {
    en: 'most memory for one input (default: the heap that Node allows)',
    zh: '单个输入最多可用的内存（默认为 Node 允许的堆）',
  },
  '--max-tags': {
    en: 'most tags of a web page to read (default: 1000000)',
    zh: '网页最多的标签数（默认 1000000）',
  },
  '--max-inflated': {
    en: 'most that a packed file may unpack to (default: 512MiB)',
    zh: '压缩文件解压后的上限（默认 512MiB）',
  },
  '--max-ratio': {
    en: 'most that a packed part may grow (default: 200 times)',
    zh: '解压后最多为原大小的倍数（默认 200）',
  },
  '--max-pages': { en: 'most pages of a PDF (default: 1000)', zh: 'PDF 最多的页数（默认 1000）' },
  '--max-paragraphs': {
    en: 'most paragraphs of a Word document (default: 200000)',
    zh: 'Word 文档最多的段落数（默认 200000）',
  },
  '--max-depth': {
    en: 'deepest nesting of elements in a Word document (default: 256)',
    zh: 'Word 文档元素嵌套的最大层数（默认 256）',
  },
  '--lang': {
    en: 'language of messages and help; default from the locale',
    zh: '消息和帮助的语言；默认取自区域设置',
  },
  '--quiet': { en: 'say nothing on standard error but errors', zh: '标准错误上只说错误' },
  '--verbose': {
    en: 'list diagnostics on standard error; show the stack of an unexpected error',
    zh: '在标准错误上列出诊断；意外错误时显示调用栈',
  },
  'diff --verbose': {
    en: 'show the stack of an unexpected error',
    zh: '意外错误时显示调用栈',
  },
  'inspect --verbose': {
    en: 'show the stack of an unexpected error',
    zh: '意外错误时显示调用栈',
  },
  '--rows': {
    en: 'flat rows instead of bulletins, as ndjson, csv or xlsx',
    zh: '不要整份数据，只要一行一个的平表，格式 ndjson、csv 或 xlsx',
  },
  '--source-text': { en: 'keep the source text in the output', zh: '输出中附上原文' },
  '--strict': { en: 'exit with 1 when a notice has diagnostics', zh: '通报有诊断时以 1 退出' },
  'parse --fail-on': { en: 'which ones; implies --strict', zh: '哪一级起；隐含 --strict' },
  '--kinds': { en: 'which kinds to print, with commas', zh: '输出哪几类，以逗号分隔' },
  'check --fail-on': {
    en: 'exit with 1 from this severity on; default warning',
    zh: '从哪一级起以 1 退出；默认 warning',
  },
  '--rule': {
    en: 'how grave a rule is (off, error, warning, info); may be given several times',
    zh: '一条规则的级别（off、error、warning、info）；可写多次',
  },
  '--config': {
    en: 'configuration, instead of the nearest rectify.config.yaml',
    zh: '指定配置文件，不用最近的 rectify.config.yaml',
  },
  '--no-config': { en: 'read no configuration', zh: '不读配置' },
  '--explain': { en: 'print the documentation of a rule', zh: '说明一条规则并举例' },
  '--list': { en: 'print all rules', zh: '列出全部规则' },
  '--patch': {
    en: 'JSON Patch (RFC 6902) that makes the new bulletin out of the old one',
    zh: '把旧数据变为新数据的 JSON Patch（RFC 6902）',
  },
  'diff --fail-on': {
    en: 'which differences exit with 1; default any',
    zh: '哪些差异以 1 退出；默认 any（任何差异）',
  },
  '--facts-only': {
    en: 'leave out what was only reworded or renumbered',
    zh: '略去仅改措辞或编号之处',
  },
  '--stage': { en: 'the stage', zh: '哪一步' },
}

/** Headings and other words of the help, by what commander and the commands call them. */
export const WORDS: Readonly<Record<string, Text>> = {
  'Usage:': { en: 'Usage:', zh: '用法：' },
  'Arguments:': { en: 'Arguments:', zh: '参数：' },
  'Options:': { en: 'Options:', zh: '选项：' },
  'Commands:': { en: 'Commands:', zh: '命令：' },
  'Output:': { en: 'Output:', zh: '输出：' },
  'Input:': { en: 'Input:', zh: '输入：' },
  'Many files:': { en: 'Many files:', zh: '大批文件：' },
  'Limits:': { en: 'Limits:', zh: '上限：' },
  'Messages:': { en: 'Messages:', zh: '消息：' },
  '[options]': { en: '[options]', zh: '[选项]' },
  '[command]': { en: '[command]', zh: '[命令]' },
  '[files...]': { en: '[files...]', zh: '[文件...]' },
  '[file]': { en: '[file]', zh: '[文件]' },
  '[model]': { en: '[model]', zh: '[数据]' },
  files: { en: 'files', zh: '文件' },
  file: { en: 'file', zh: '文件' },
  model: { en: 'model', zh: '数据' },
}

function kindLines(): string {
  const rows = [KINDS.slice(0, 10), KINDS.slice(10, 15), KINDS.slice(15, 21), KINDS.slice(21)]
  return rows.map(kinds => `  ${kinds.join(', ')}`).join(',\n')
}
