import { type Command, Option } from 'commander'
import { checkEmitters } from '../../emitters/check/index.ts'
import type { CheckOutput } from '../../emitters/check/output.ts'
import { check, RULES, type Suppression } from '../../index.ts'
import type { Severity } from '../../model/bulletin.ts'
import { type Configs, configs } from '../config/config.ts'
import type { Context } from '../context.ts'
import { emitOptions, emitterFor, sinkFor } from '../emission.ts'
import { addFilter } from '../filter.ts'
import type { FilterOptions } from '../filter-options.ts'
import type { Io } from '../io.ts'
import { failure, type Lang } from '../messages.ts'
import * as options from '../options.ts'
import { SEVERITIES } from '../report.ts'
import type { Result } from '../result.ts'
import { suggest } from '../suggest.ts'
import { explanation, ruleList } from './rule-docs.ts'

interface CheckCommandOptions extends FilterOptions {
  readonly rule?: Readonly<Record<string, Severity | 'off'>>
  readonly suppress?: readonly Suppression[]
  /** False for `--no-config`. */
  readonly config?: string | false
  readonly list?: true
  readonly explain?: string
}

type Checked = Result & CheckOutput

const CODES = RULES.map(({ code }) => code)

/** `rectify check`: does a notice agree with itself? */
export function checkCommand(program: Command, context: Context): void {
  const { io, lang } = context
  const command = program
    .command('check')
    .addOption(options.choice('--fail-on <severity>', [...SEVERITIES, 'none']))
    .addOption(ruleOption())
    .option('--config <file>')
    .option('--no-config')
    .option('--explain <code>')
    .option('--list')
  let found: Configs | undefined
  addFilter<Checked, CheckCommandOptions>(command, context, {
    emitters: checkEmitters,
    answer: 'findings',
    listsDiagnostics: false,
    needsSpans: true,
    instead: async given => {
      const isList = given.list === true
      if (!isList && given.explain === undefined) return false
      await printRules(given, isList, io, given.lang ?? lang)
      return true
    },
    optionsFor: async (file, given) => {
      found ??= configs({ cwd: io.cwd(), given: given.config, stdinFilename: given.stdinFilename })
      const { rules, failOn = 'warning', suppress = [] } = await found.of(file)
      return { ...given, failOn: given.failOn ?? failOn, rule: { ...rules, ...given.rule }, suppress }
    },
    read: (source, { published, rule = {}, suppress = [], verbose, lang: given }) => {
      const report = check(source, {
        ...(published === undefined ? {} : { published }),
        rules: rule,
        suppress,
        lang: given ?? lang,
      })
      const diagnostics = report.findings
      return {
        source: report.source,
        diagnostics,
        report,
        text: source.text,
        verbose: verbose === true,
        lang: given ?? lang,
      }
    },
    answerOf: ({ report }) => report.findings,
  })
}

async function printRules(given: CheckCommandOptions, isList: boolean, io: Io, lang: Lang): Promise<void> {
  const option = isList ? '--list' : '--explain'
  const emitters = isList ? ruleList(lang) : explanation(lang)
  const names = emitters.map(({ name }) => name)
  if (given.format !== undefined && !names.includes(given.format))
    throw failure('usage/option-format', { option, given: given.format, known: names.join(', ') })
  const rules = isList ? RULES : RULES.filter(({ code }) => code === known(given.explain ?? '', option))
  const writer = await emitterFor(given, emitters).open(emitOptions(given, io, isList))
  const sink = sinkFor(given, io)
  try {
    for (const rule of rules) for (const piece of writer.each(rule)) await sink.write(piece)
    const last = await writer.end()
    if (last.length > 0) await sink.write(last)
    await sink.close()
  } catch (error) {
    sink.abandon()
    throw error
  }
}

/** `--rule CODE=LEVEL`, as often as one likes. */
function ruleOption() {
  const levels = ['off', ...SEVERITIES]
  return new Option('--rule <code=level>').argParser(
    (given: string, before: CheckCommandOptions['rule'] = {}) => {
      const [code = '', level = ''] = given.split('=')
      if (!levels.includes(level))
        throw failure('usage/unknown-value', {
          option: '--rule',
          given,
          suggestion: '',
          known: levels.map(name => `${code || 'CODE'}=${name}`).join(', '),
        })
      return { ...before, [known(code, '--rule')]: level as Severity | 'off' }
    },
  )
}

function known(code: string, option: string): string {
  if (CODES.includes(code)) return code
  throw failure('usage/unknown-value', {
    option,
    given: code,
    suggestion: suggest(code, CODES) ?? '',
    known: CODES.join(', '),
  })
}
