import type { DateFact } from '../../model/bulletin.ts'
import { daysOf } from '../days.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** Inspection, feedback and publication follow each other. */
export const dateStages: Rule = {
  code: 'date/stages',
  severity: 'error',
  doc: {
    what: {
      en: 'The inspection ends before the findings are handed over, and these before the notice is published.',
      zh: '巡察结束在前，反馈在后，公布又在其后。',
    },
    why: {
      en: 'The dates come from three documents; one of them is often of the year before.',
      zh: '三个日期出自三份文件，常有一个抄成了上一年的。',
    },
    fails:
      '2024年9月2日至11月8日，县委第一巡察组对局党组开展了巡察。2023年12月3日反馈了巡察意见。现将整改情况予以公布。',
    passes:
      '2024年9月2日至11月8日，县委第一巡察组对局党组开展了巡察。2024年12月3日反馈了巡察意见。现将整改情况予以公布。',
  },
  message: { en: '{later} is told to be after {earlier}', zh: '“{later}”应在“{earlier}”之后' },
  holds: { en: '{earlier}, then {later}', zh: '先“{earlier}”，后“{later}”' },
  check({ bulletin }, tell) {
    const stages = [bulletin.inspection.period, bulletin.inspection.feedback, bulletin.published].filter(
      (date): date is DateFact => date !== null && date.span !== undefined && daysOf(date.edtf) !== null,
    )
    for (let i = 1; i < stages.length; i++) {
      const [earlier, later] = [stages[i - 1]!, stages[i]!]
      const args = { earlier: earlier.text, later: later.text }
      if (
        daysOf(earlier.edtf)![1] <= daysOf(later.edtf)![1] &&
        daysOf(earlier.edtf)![0] <= daysOf(later.edtf)![0]
      )
        tell.verified([spanOf(earlier), spanOf(later)], args)
      else tell.fault(spanOf(later), args, [{ span: spanOf(earlier), text: earlier.text }])
    }
  },
}
