import type { ColourLevel } from '../emitters/emitter.ts'

export type ColourChoice = 'auto' | 'always' | 'never'

/**
 * How much colour to use: `--color` over NO_COLOR over FORCE_COLOR over whether it goes to a terminal.
 *
 * @param isTerminal - of where the text goes
 */
export function colourLevel(
  choice: ColourChoice,
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): ColourLevel {
  const level = depth(env)
  if (choice !== 'auto') return choice === 'always' ? level : 0
  if (env.NO_COLOR) return 0
  if (env.FORCE_COLOR) return /^(0|false)$/i.test(env.FORCE_COLOR) ? 0 : level
  return isTerminal && env.TERM !== 'dumb' ? level : 0
}

function depth(env: Readonly<Record<string, string | undefined>>): 1 | 2 | 3 {
  if (/^(truecolor|24bit)$/i.test(env.COLORTERM ?? '')) return 3
  return /256/.test(env.TERM ?? '') ? 2 : 1
}
