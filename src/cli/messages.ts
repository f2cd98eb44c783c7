import type { EmitCode } from '../emitters/emitter.ts'
import type { BinaryKind } from '../readers/binary.ts'
import type { Why } from '../readers/broken.ts'
import { Failure, type FailureArgs, type ReadCode } from '../readers/failure.ts'

export type Lang = 'en' | 'zh'

export type WriteCode =
  | 'output/no-folder'
  | 'output/no-permission'
  | 'output/is-directory'
  | 'output/is-input'
  | 'output/full'
  | 'output/unwritable'
  | 'output/exists'
  | 'output/collision'
  | 'output/not-a-folder'
  | 'output/replaced'

export type UsageCode =
  | 'usage/unknown-command'
  | 'usage/unknown-option'
  | 'usage/option-needs-value'
  | 'usage/missing-option'
  | 'usage/missing-argument'
  | 'usage/too-many-arguments'
  | 'usage/unknown-value'
  | 'usage/unknown-ending'
  | 'usage/not-a-date'
  | 'usage/not-a-size'
  | 'usage/not-a-count'
  | 'usage/stdin-twice'
  | 'usage/records-format'
  | 'usage/records-files'
  | 'usage/conflict'
  | 'usage/rows-format'
  | 'usage/option-format'
  | 'usage/one-notice'
  | 'usage/binary-to-terminal'
  | 'usage/needs'
  | 'usage/resume-where'
  | 'usage/out-dir-is-input'
  | 'usage/empty-argument'
  | 'usage/no-working-folder'
  | 'usage/other'

export type RecordCode =
  | 'record/empty'
  | 'record/invalid-json'
  | 'record/not-an-object'
  | 'record/no-text'
  | 'record/bad-name'
  | 'record/bad-published'
  | 'record/not-utf-8'
  | 'record/too-large'

export type ConfigCode =
  | 'config/not-found'
  | 'config/is-directory'
  | 'config/unreadable'
  | 'config/not-utf-8'
  | 'config/not-yaml'
  | 'config/unknown-key'
  | 'config/unknown-key-in'
  | 'config/unknown-value'
  | 'config/no-mapping'
  | 'config/not-a-mapping'
  | 'config/not-a-list'
  | 'config/not-text'
  | 'config/missing'

export type BulletinCode =
  | 'bulletin/not-json'
  | 'bulletin/not-yaml'
  | 'bulletin/cut-off'
  | 'bulletin/several'
  | 'bulletin/no-schema'
  | 'bulletin/other-schema'
  | 'bulletin/too-deep'
  | 'bulletin/invalid'

export type DiffCode = 'diff/same-file' | 'diff/empty' | 'diff/other-kind'

/** What the list of inputs can have. */
export type ListCode =
  | 'input/no-notices'
  | 'input/no-match'
  | 'input/not-regular'
  | 'input/bad-name'
  | 'list/is-folder'
  | 'list/too-long'
  | 'list/not-utf-8'
  | 'list/nul'
  | 'list/empty'

/** What a run over many inputs says. */
export type RunCode =
  | 'input/too-costly'
  | 'run/progress'
  | 'run/summary'
  | 'run/resumed'
  | 'run/kept'
  | 'run/starts-anew'

export type OtherCode = 'input/cut' | 'input/own-output' | 'summary' | 'internal'

export type MessageCode =
  | ReadCode
  | WriteCode
  | EmitCode
  | UsageCode
  | RecordCode
  | ConfigCode
  | BulletinCode
  | DiffCode
  | ListCode
  | RunCode
  | OtherCode

/** Every sentence the executable says, with `{args}`. Those of diagnostics belong to the core. */
const sentences: Readonly<Record<MessageCode, Readonly<Record<Lang, string>>>> = {
  'input/not-found': { en: '{name}: no such file', zh: '{name}：没有这个文件' },
  'input/is-directory': {
    en: '{name}: is a folder; name the files in it',
    zh: '{name}：是文件夹，请给出其中的文件',
  },
  'input/no-permission': { en: '{name}: no permission to read it', zh: '{name}：没有读取权限' },
  'input/unreadable': { en: '{name}: cannot be read ({reason})', zh: '{name}：无法读取（{reason}）' },
  'input/too-large': {
    en: '{name}: is larger than {limit} bytes; raise the limit with --max-size',
    zh: '{name}：超过 {limit} 字节，可用 --max-size 提高上限',
  },
  'input/binary': {
    en: '{name}: looks like {kind}, which is not read; save it as .docx, .pdf, .html or plain text first',
    zh: '{name}：看起来是{kind}，无法读取；请先另存为 .docx、.pdf、.html 或纯文本',
  },
  'input/undecodable': {
    en: '{name}: byte {offset} ({byte}) is not valid {encoding}; name the encoding with --encoding, or mend the file',
    zh: '{name}：第 {offset} 字节（{byte}）不是有效的 {encoding}；请用 --encoding 指明编码，或修复文件',
  },
  'input/utf-32': {
    en: '{name}: is UTF-32, which is not supported; save it as UTF-8',
    zh: '{name}：是 UTF-32 编码，不支持；请另存为 UTF-8',
  },
  'input/broken': {
    en: '{name}: is damaged, or not {kind} at all{why}; get the file once more, or open it and save it anew',
    zh: '{name}：文件已损坏，或者不是{kind}{why}；请重新获取，或打开后另存',
  },
  'input/encrypted': {
    en: '{name}: is {kind} with a password; open it, save it without one and try again',
    zh: '{name}：是带密码的{kind}；请打开后取消密码另存，再试',
  },
  'input/doctype': {
    en: '{name}: is a Word document with a document type inside, which no program writes; it is not read',
    zh: '{name}：Word 文档内含文档类型声明（DTD），不是正常软件生成的，不予读取',
  },
  'input/no-text': {
    en: '{name}: is a PDF file without text, most likely a scan; run text recognition (OCR) on it first',
    zh: '{name}：PDF 文件中没有文字，可能是扫描件；请先做文字识别（OCR）',
  },
  'input/no-letters': {
    en: '{name}: is a PDF file that does not tell which letters it shows; run text recognition (OCR) on it, or get the Word file',
    zh: '{name}：PDF 文件未注明字形对应的文字，无法提取；请做文字识别（OCR）或改用 Word 文件',
  },
  'input/too-inflated': {
    en: '{name}: unpacks to more than {limit} bytes; raise the limit with --max-inflated if you trust it',
    zh: '{name}：解压后超过 {limit} 字节；如确信安全，可用 --max-inflated 提高上限',
  },
  'input/too-compressed': {
    en: '{name}: a part of it unpacks to more than {limit} times its size, as a zip bomb does; raise the limit with --max-ratio if you trust it',
    zh: '{name}：其中有内容解压后超过原大小的 {limit} 倍，疑为压缩炸弹；如确信安全，可用 --max-ratio 提高上限',
  },
  'input/too-deep': {
    en: '{name}: its elements are nested more than {limit} deep; raise the limit with --max-depth if you trust it',
    zh: '{name}：元素嵌套超过 {limit} 层；如确信安全，可用 --max-depth 提高上限',
  },
  'input/too-many-pages': {
    en: '{name}: has {pages} pages, more than {limit}; raise the limit with --max-pages',
    zh: '{name}：共 {pages} 页，超过 {limit} 页；可用 --max-pages 提高上限',
  },
  'input/too-many-paragraphs': {
    en: '{name}: has more than {limit} paragraphs; raise the limit with --max-paragraphs',
    zh: '{name}：超过 {limit} 段；可用 --max-paragraphs 提高上限',
  },
  'input/too-many-tags': {
    en: '{name}: has more than {limit} tags; raise the limit with --max-tags',
    zh: '{name}：标签超过 {limit} 个，可用 --max-tags 提高上限',
  },
  'usage/not-a-count': {
    en: '{option}: "{given}" is not a whole number from 1 to {most}',
    zh: '{option}：“{given}”不是 1 到 {most} 的整数',
  },
  'input/frames': {
    en: '{name}: is a page of frames and has no text of its own; save the frame that shows the notice',
    zh: '{name}：是框架页，本身没有正文；请另存显示通报的那一框架',
  },
  'input/no-page': {
    en: '{name}: none of its parts is a web page; save the page again',
    zh: '{name}：其中没有网页，请重新保存该网页',
  },
  'input/cut': {
    en: '{name}: the file ends in the middle of a character (byte {offset}, {encoding}); all before it was read',
    zh: '{name}：文件在一个字符中间截断（第 {offset} 字节，{encoding}）；此前的内容已读入',
  },
  'input/too-many-open': {
    en: '{name}: cannot be read, too many files are open; raise the limit (ulimit -n)',
    zh: '{name}：无法读取，打开的文件过多，请提高上限（ulimit -n）',
  },
  'input/no-notices': {
    en: '{name}: holds no notices ({endings}); other files must be named one by one',
    zh: '{name}：其中没有通报文件（{endings}）；其他文件请逐个给出',
  },
  'input/no-match': { en: '{name}: matches no file', zh: '{name}：没有匹配的文件' },
  'input/not-regular': {
    en: '{name}: is a pipe or a device; skipped, name it to read it',
    zh: '{name}：是管道或设备，已跳过；如需读取请直接给出',
  },
  'input/bad-name': {
    en: '{name}: its name is not valid UTF-8; rename it',
    zh: '{name}：名称不是有效的 UTF-8，请改名',
  },
  'input/too-costly': {
    en: '{name}: needs more than {limit} MiB of memory; split it, or raise the limit with --max-memory',
    zh: '{name}：所需内存超过 {limit} MiB；请拆分文件，或用 --max-memory 提高上限',
  },
  'list/is-folder': {
    en: '{name}: is a folder, not a list of files; name it without --files-from',
    zh: '{name}：是文件夹，不是文件清单；请去掉 --files-from 直接给出',
  },
  'list/too-long': {
    en: '{name}: line {line} is too long for the name of a file; is it a list?',
    zh: '{name}：第 {line} 行过长，不可能是文件名；这是文件清单吗？',
  },
  'list/not-utf-8': {
    en: '{name}: line {line} is not valid UTF-8; rename that file',
    zh: '{name}：第 {line} 行不是有效的 UTF-8，请给该文件改名',
  },
  'list/nul': {
    en: '{name}: line {line} holds a NUL; read such a list with --files-from0',
    zh: '{name}：第 {line} 行含有 NUL，请改用 --files-from0 读取',
  },
  'list/empty': { en: '{name}: names no file', zh: '{name}：没有列出文件' },
  'output/exists': {
    en: '{name}: is there already; --force overwrites it',
    zh: '{name}：已存在，可用 --force 覆盖',
  },
  'output/collision': {
    en: '{name}: would be written to {output}, as {other} is; write them to different folders',
    zh: '{name}：与 {other} 都要写到 {output}，请分别写到不同的文件夹',
  },
  'output/not-a-folder': { en: '{name}: is a file, not a folder', zh: '{name}：是文件，不是文件夹' },
  'output/replaced': {
    en: '{name}: another run has begun to write it; this one stops',
    zh: '{name}：另一次运行已开始写这个文件，本次停止',
  },
  'run/progress': {
    en: 'notices: {done} of {total}, {rate}/s, {left} left',
    zh: '{total} 篇中已完成 {done} 篇，每秒 {rate} 篇，剩余 {left}',
  },
  'run/summary': { en: 'notices: {done} done, {failed} failed', zh: '{done} 篇完成，{failed} 篇失败' },
  'run/resumed': {
    en: 'notices: {done} done ({skipped} of them by an earlier run), {failed} failed',
    zh: '{done} 篇完成（其中 {skipped} 篇由先前的运行完成），{failed} 篇失败',
  },
  'run/starts-anew': {
    en: '{name}: is complete, and no run was stopped on the way to it; there is nothing to go on with, so all inputs are read again',
    zh: '{name}：已是完整结果，没有中途停止的运行可以继续；将重新读取全部输入',
  },
  'run/kept': {
    en: 'stopped; {count} of {total} results are kept, and the same command with --resume goes on from there',
    zh: '已停止；{total} 篇中有 {count} 篇已保存，同一命令加 --resume 可继续',
  },
  'output/no-folder': { en: '{name}: its folder does not exist', zh: '{name}：所在文件夹不存在' },
  'output/no-permission': { en: '{name}: no permission to write it', zh: '{name}：没有写入权限' },
  'output/is-directory': { en: '{name}: is a folder, not a file', zh: '{name}：是文件夹，不是文件' },
  'output/is-input': {
    en: '{name}: is also an input; write to another file',
    zh: '{name}：同时是输入文件，请写到别的文件',
  },
  'output/full': {
    en: '{name}: cannot be written, no space is left on the disk',
    zh: '{name}：无法写入，磁盘空间不足',
  },
  'output/unwritable': { en: '{name}: cannot be written ({reason})', zh: '{name}：无法写入（{reason}）' },
  'output/no-rows': {
    en: '{name}: has nothing to make a row of',
    zh: '{name}：没有可列为一行的内容',
  },
  'output/cells-cut': {
    en: 'cells longer than the {limit} characters that Excel holds: {count}, cut; csv holds them whole',
    zh: '{count} 个单元格超过 Excel 的 {limit} 字上限，已截断；csv 格式可全文保留',
  },
  'output/letters-replaced': {
    en: 'characters that {format} cannot hold (control characters, halves of characters): {count}, shown as \ufffd',
    zh: '{count} 个 {format} 不能容纳的字符（控制字符、半个字符）以 \ufffd 代替',
  },
  'output/too-many-rows': {
    en: '{count} rows are more than the {limit} of the largest workbook; write csv, or fewer notices a file',
    zh: '共 {count} 行，超过工作簿的 {limit} 行上限；请改用 csv，或分成几个文件',
  },
  'output/too-large': {
    en: 'the workbook is too large to be made in memory; write csv, or fewer notices a file',
    zh: '工作簿过大，内存中无法生成；请改用 csv，或分成几个文件',
  },
  'usage/unknown-command': {
    en: 'unknown command "{given}"{suggestion}',
    zh: '没有“{given}”这个命令{suggestion}',
  },
  'usage/unknown-option': {
    en: 'unknown option {given}{suggestion}',
    zh: '没有 {given} 这个选项{suggestion}',
  },
  'usage/option-needs-value': { en: 'option {given} needs a value', zh: '选项 {given} 需要一个值' },
  'usage/missing-option': { en: 'option {given} is required', zh: '必须给出选项 {given}' },
  'usage/missing-argument': { en: 'argument <{given}> is missing', zh: '缺少参数 <{given}>' },
  'usage/too-many-arguments': {
    en: 'too many arguments: {given} takes at most {expected}, not {got}',
    zh: '参数过多：{given} 最多 {expected} 个，给了 {got} 个',
  },
  'usage/unknown-value': {
    en: 'unknown {option} "{given}"{suggestion}; known: {known}',
    zh: '{option} 没有“{given}”这个值{suggestion}；可用：{known}',
  },
  'usage/unknown-ending': {
    en: '{given}: no format has this ending; choose one with --format ({known})',
    zh: '{given}：没有对应此后缀的格式，请用 --format 选择（{known}）',
  },
  'usage/not-a-date': {
    en: '{option}: "{given}" is not a date as YYYY-MM-DD',
    zh: '{option}：“{given}”不是 YYYY-MM-DD 形式的日期',
  },
  'usage/not-a-size': {
    en: '{option}: "{given}" is not a size such as 100MiB',
    zh: '{option}：“{given}”不是大小，应如 100MiB',
  },
  'usage/stdin-twice': {
    en: 'standard input (-) can be read only once',
    zh: '标准输入（-）只能读取一次',
  },
  'usage/records-format': {
    en: '--records writes NDJSON; it has no other format',
    zh: '--records 只输出 NDJSON，没有别的格式',
  },
  'usage/records-files': {
    en: '--records reads standard input; it takes no files',
    zh: '--records 从标准输入读取，不接受文件',
  },
  'usage/conflict': {
    en: 'option {given} cannot be used with {other}',
    zh: '选项 {given} 不能与 {other} 同用',
  },
  'usage/rows-format': {
    en: '--rows writes {known}; {given} has no rows',
    zh: '--rows 只输出 {known}，{given} 没有行',
  },
  'usage/option-format': {
    en: '{option} writes {known}, not {given}',
    zh: '{option} 只输出 {known}，不能输出 {given}',
  },
  'usage/one-notice': {
    en: '{format} shows one notice a file; name one input, or write a file for each with --out-dir',
    zh: '{format} 每个文件只载一份通报；请只给一个输入，或用 --out-dir 分别写出',
  },
  'usage/binary-to-terminal': {
    en: '{format} is binary and would garble the terminal; name a file with -o (-o - writes it here all the same)',
    zh: '{format} 是二进制格式，会弄乱终端；请用 -o 指定文件（-o - 则仍写到这里）',
  },
  'usage/empty-argument': {
    en: 'argument {position} ({before} "") is empty; is a variable not set?',
    zh: '第 {position} 个参数（{before} ""）是空的；是否有变量没有赋值？',
  },
  'usage/needs': { en: 'option {given} needs {other}', zh: '选项 {given} 须与 {other} 同用' },
  'usage/resume-where': {
    en: '--resume needs a place that keeps what is finished: --out-dir, or -o with NDJSON',
    zh: '--resume 需要能保存已完成部分的去处：--out-dir，或输出 NDJSON 的 -o',
  },
  'usage/out-dir-is-input': {
    en: '{name}: is the folder that is read, and its {ending} files would be read too; write to another one',
    zh: '{name}：正是要读取的文件夹，其中的 {ending} 文件下次也会被读入；请写到别处',
  },
  'usage/no-working-folder': {
    en: 'the folder that this was started in is gone; change to another one',
    zh: '当前工作目录已不存在，请换一个目录',
  },
  'usage/other': { en: '{given}', zh: '{given}' },
  'record/empty': {
    en: 'the line is empty; a record is an object with "id" and "text"',
    zh: '此行为空；每行应为含 "id" 和 "text" 的对象',
  },
  'record/invalid-json': { en: 'the line is not JSON', zh: '此行不是 JSON' },
  'record/not-an-object': { en: 'the line is not a JSON object', zh: '此行不是 JSON 对象' },
  'record/no-text': {
    en: 'the record has no "text", or it is not a string',
    zh: '记录没有 "text"，或它不是字符串',
  },
  'record/bad-name': { en: '"name" is not a string', zh: '"name" 不是字符串' },
  'record/bad-published': {
    en: '"published" is not a date as YYYY-MM-DD',
    zh: '"published" 不是 YYYY-MM-DD 形式的日期',
  },
  'record/not-utf-8': { en: 'the line is not valid UTF-8', zh: '此行不是有效的 UTF-8' },
  'record/too-large': {
    en: 'the line is longer than {limit} bytes; raise the limit with --max-size',
    zh: '此行超过 {limit} 字节，可用 --max-size 提高上限',
  },
  'config/not-found': { en: '{name}: no such configuration file', zh: '{name}：没有这个配置文件' },
  'config/is-directory': {
    en: '{name}: is a folder, not a configuration file',
    zh: '{name}：是文件夹，不是配置文件',
  },
  'config/unreadable': {
    en: '{name}: the configuration cannot be read ({reason})',
    zh: '{name}：配置文件无法读取（{reason}）',
  },
  'config/not-utf-8': { en: '{name}: the configuration is not UTF-8', zh: '{name}：配置文件不是 UTF-8 编码' },
  'config/not-yaml': {
    en: '{name}:{line}:{column}: is not YAML ({reason})',
    zh: '{name}:{line}:{column}：不是有效的 YAML',
  },
  'config/unknown-key': {
    en: '{name}: unknown key "{given}"{suggestion}; known: {known}',
    zh: '{name}：没有“{given}”这个键{suggestion}；可用：{known}',
  },
  'config/unknown-key-in': {
    en: '{name}: {key}: unknown key "{given}"{suggestion}; known: {known}',
    zh: '{name}：{key} 之下没有“{given}”{suggestion}；可用：{known}',
  },
  'config/unknown-value': {
    en: '{name}: {key}: unknown value "{given}"{suggestion}; known: {known}',
    zh: '{name}：{key} 没有“{given}”这个值{suggestion}；可用：{known}',
  },
  'config/no-mapping': {
    en: '{name}: a configuration must be a mapping (key: value)',
    zh: '{name}：配置文件应为映射（键: 值）',
  },
  'config/not-a-mapping': {
    en: '{name}: {key}: must be a mapping (key: value)',
    zh: '{name}：{key} 应为映射（键: 值）',
  },
  'config/not-a-list': { en: '{name}: {key}: must be a list (- item)', zh: '{name}：{key} 应为列表（- 项）' },
  'config/not-text': { en: '{name}: {key}: must be text', zh: '{name}：{key} 应为文字' },
  'config/missing': {
    en: '{name}: {key}: is missing or empty',
    zh: '{name}：缺少 {key}，或其内容为空',
  },
  'input/own-output': {
    en: '{name}: is what rectify has written ({schema}), and no notice; give the notice itself, or compare bulletins with rectify diff',
    zh: '{name}：是 rectify 的输出（{schema}），不是通报原文；请给出通报文件，比较两份输出请用 rectify diff',
  },
  'bulletin/not-json': {
    en: '{name}: is not JSON (at letter {offset})',
    zh: '{name}：不是有效的 JSON（第 {offset} 个字符处）',
  },
  'bulletin/not-yaml': {
    en: '{name}:{line}:{column}: is not YAML',
    zh: '{name}:{line}:{column}：不是有效的 YAML',
  },
  'bulletin/cut-off': {
    en: '{name}: is cut off; the JSON has no end',
    zh: '{name}：内容被截断，JSON 没有结尾',
  },
  'bulletin/several': {
    en: '{name}: holds a list; give a file with one bulletin',
    zh: '{name}：是一个列表，请给出只含一份通报的文件',
  },
  'bulletin/no-schema': {
    en: '{name}: is no bulletin (it has no "schema": "{known}")',
    zh: '{name}：不是通报数据（没有 "schema": "{known}"）',
  },
  'bulletin/other-schema': {
    en: '{name}: is of schema {given}; this version reads {known}',
    zh: '{name}：数据格式为 {given}，本版本只读 {known}',
  },
  'bulletin/too-deep': {
    en: '{name}: is nested more than {limit} deep, as no bulletin is',
    zh: '{name}：嵌套超过 {limit} 层，不是通报数据',
  },
  'bulletin/invalid': {
    en: '{name}: is no valid bulletin, at {path}: {reason}',
    zh: '{name}：不是有效的通报数据，{path} 处有误',
  },
  'diff/same-file': {
    en: '{old} and {new} are the same file',
    zh: '{old} 与 {new} 是同一个文件',
  },
  'diff/other-kind': {
    en: '{name}: is no rectification notice, the other one is; compared all the same',
    zh: '{name}：不是整改情况通报，另一份是；仍作比较',
  },
  'diff/empty': {
    en: '{name}: says nothing; all of the other one is told as a difference',
    zh: '{name}：没有内容，另一份将全部列为差异',
  },
  summary: {
    en: '{name}: {error} errors, {warning} warnings, {info} notes (shown with -v)',
    zh: '{name}：{error} 个错误，{warning} 个警告，{info} 个提示（用 -v 查看）',
  },
  internal: {
    en: 'unexpected error, please report it: {reason}',
    zh: '意外错误，请报告：{reason}',
  },
}

const kinds: Readonly<Record<BinaryKind, Readonly<Record<Lang, string>>>> = {
  docx: { en: 'a Word document (.docx)', zh: ' Word 文档（.docx）' },
  xlsx: { en: 'an Excel workbook (.xlsx)', zh: ' Excel 工作簿（.xlsx）' },
  pptx: { en: 'a PowerPoint file (.pptx)', zh: ' PowerPoint 文件（.pptx）' },
  zip: { en: 'a zip archive', zh: ' zip 压缩包' },
  doc: { en: 'an old Word document (.doc)', zh: '旧版 Word 文档（.doc）' },
  pdf: { en: 'a PDF file', zh: ' PDF 文件' },
  xls: { en: 'an old Excel workbook (.xls)', zh: '旧版 Excel 工作簿（.xls）' },
  ppt: { en: 'an old PowerPoint file (.ppt)', zh: '旧版 PowerPoint 文件（.ppt）' },
  works: { en: 'a Microsoft Works document (.wps)', zh: ' Microsoft Works 文档（.wps）' },
  ole: { en: 'a file of an old Office program', zh: '旧版 Office 文件' },
  'word-xml': { en: 'a Word document saved as XML', zh: '另存为 XML 的 Word 文档' },
  rtf: { en: 'an RTF document', zh: ' RTF 文档' },
  png: { en: 'a PNG picture', zh: ' PNG 图片' },
  jpeg: { en: 'a JPEG picture', zh: ' JPEG 图片' },
  gif: { en: 'a GIF picture', zh: ' GIF 图片' },
  gzip: { en: 'a gzip archive', zh: ' gzip 压缩包' },
  binary: { en: 'a binary file', zh: '二进制文件' },
}

/** Why a file is broken, where a reader of ours says so. */
const whys: Readonly<Record<Why, Readonly<Record<Lang, string>>>> = {
  empty: { en: 'it is empty', zh: '文件是空的' },
  'other-start': { en: 'it does not begin as one does', zh: '开头不符' },
  'cut-off': { en: 'it is cut off', zh: '文件不完整' },
  'sectors-wrong': { en: 'its sectors lead nowhere', zh: '内部结构有误' },
  'too-old': { en: 'it is older than Word 97', zh: '早于 Word 97' },
  'no-document': { en: 'it holds no document', zh: '其中没有文档' },
  'no-page': { en: 'no page can be read', zh: '没有一页可以读出' },
  'too-many-parts': { en: 'it has more parts than any document', zh: '组成部分过多' },
  'part-not-utf-8': { en: 'a part is not UTF-8', zh: '有一部分不是 UTF-8 编码' },
  'part-breaks-off': { en: 'a part breaks off', zh: '有一部分不完整' },
  'part-damaged': { en: 'a part is damaged', zh: '有一部分已损坏' },
}

/** The sentence of a code, on one line. Codes that are unknown here stand for themselves. */
export function sentence(code: string, args: FailureArgs, lang: Lang): string {
  const template = sentences[code as MessageCode]?.[lang] ?? code
  return template.replace(/\{([a-z]{1,20})\}/g, (_, key: string) => printable(word(key, args[key], lang)))
}

/** A failure with a code that has a sentence. */
export function failure(code: MessageCode, args: FailureArgs = {}): Failure<MessageCode> {
  return new Failure(code, args)
}

/** `zh` or `en`, from an explicit choice or else from the locale. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  return (
    explicitLanguage(argv) ?? (/^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en')
  )
}

/** Control characters in file names must not reach a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

function explicitLanguage(argv: readonly string[]): Lang | undefined {
  for (let at = argv.length - 1; at >= 0; at--) {
    const given =
      argv[at] === '--lang' ? argv[at + 1] : argv[at]?.startsWith('--lang=') ? argv[at]?.slice(7) : undefined
    if (given === 'zh' || given === 'en') return given
  }
  return undefined
}

function word(key: string, value: string | number | undefined, lang: Lang): string {
  if (key === 'kind' && value !== undefined) return kinds[value as BinaryKind]?.[lang] ?? String(value)
  if (key === 'why') {
    // What a package says is English, and stands in English sentences only.
    const why = whys[value as Why]?.[lang] ?? (lang === 'en' ? String(value) : undefined)
    return why === undefined ? '' : lang === 'zh' ? `（${why}）` : ` (${why})`
  }
  if (key === 'suggestion') {
    if (!value) return ''
    return lang === 'zh' ? `（是否想用 ${value}？）` : ` (did you mean ${value}?)`
  }
  return String(value ?? '')
}
