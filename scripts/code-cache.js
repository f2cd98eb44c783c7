/**
 * Writes dist/cli.cache: V8's compiled code of the functions that `rectify parse` runs. Has a process of its own,
 * because the build's has compiled nothing of it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const sample = `中共云泽县水利局党组关于县委第二巡察组反馈意见整改情况的通报

根据县委统一部署，2024年9月10日至11月15日，县委第二巡察组对县水利局党组开展了常规巡察。2025年1月14日，巡察组反馈了巡察意见。现将整改情况予以公布。

一、整改工作组织情况
（一）提高政治站位。召开党组会议3次，研究整改任务12项，制定措施36条，清退资金7.13万元。
二、反馈问题整改落实情况
（一）落实决策部署方面
1.针对“河湖管护不到位”的问题。
一是完善制度。修订《河湖巡查办法》（云水发〔2024〕12号），覆盖率达到98%。
二是强化督查。3个月内完成整改，已完成整改。
2.关于工程验收滞后的问题
整改情况：截至2025年6月底，11个问题完成整改，1个问题持续推进。
三、下一步工作打算
坚持常抓不懈。
联系电话：0123-4567890；邮政信箱：云泽县河滨路8号；邮政编码：012345；电子邮箱：water@example.com。
中共云泽县水利局党组
2025年6月24日
`

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { main, script, build } = createRequire(import.meta.url)('../bin/load.js')
const folder = mkdtempSync(join(tmpdir(), 'rectify-'))
const nowhere = { isTTY: false, columns: undefined, write: async () => {} }
const io = { stdin: undefined, stdout: nowhere, stderr: nowhere, env: {}, cwd: () => folder }
try {
  writeFileSync(join(folder, 'notice.txt'), sample)
  await main(['parse', 'notice.txt'], io)
} finally {
  rmSync(folder, { recursive: true })
}
const head = `${build} ${process.version} ${process.platform} ${process.arch}\n`
writeFileSync(join(root, 'dist', 'cli.cache'), Buffer.concat([Buffer.from(head), script.createCachedData()]))
