import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { itemsOf, numberOf, settingOf } from '../settings'

/** CPU units → the memory sizes in MB that go with them: from, to, step. */
const SIZES: Readonly<Record<number, { from: number; to: number; step: number }>> = {
  256: { from: 512, to: 2048, step: 512 },
  512: { from: 1024, to: 4096, step: 1024 },
  1024: { from: 2048, to: 8192, step: 1024 },
  2048: { from: 4096, to: 16384, step: 1024 },
  4096: { from: 8192, to: 30720, step: 1024 },
  8192: { from: 16384, to: 61440, step: 4096 },
  16384: { from: 32768, to: 122880, step: 8192 },
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html */
export const fargateSizeExists: Rule = {
  id: 'fargate-size-exists',
  severity: 'error',
  title: 'A Fargate task has a size that Fargate offers',
  reason: 'CPU and memory come in fixed pairs; ECS refuses a task of any other size.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html',
  check: (context) =>
    context
      .ofType('AWS::ECS::TaskDefinition')
      .filter((task) => itemsOf(settingOf(task, 'RequiresCompatibilities')).includes('FARGATE'))
      .flatMap((task) => {
        const [cpu, memory] = [numberOf(settingOf(task, 'Cpu')), numberOf(settingOf(task, 'Memory'))]
        if (cpu === undefined || memory === undefined) return []
        const wanted = nearestMemory(cpu, memory)
        if (wanted === memory) return []
        return [
          {
            message: `${nameOf(task)}: Fargate has no size with ${cpu} CPU units and ${memory} MB.`,
            where: context.at(task, 'Memory'),
            ...(wanted && offerProperties(context, task, `Set memory to ${wanted} MB`, { Memory: String(wanted) })),
          },
        ]
      }),
  fix: applyMending,
}

/** The memory that goes with the CPU and is nearest to the wish, upwards where it can be; undefined: no such CPU. */
function nearestMemory(cpu: number, memory: number): number | undefined {
  const size = SIZES[cpu]
  if (!size) return undefined
  const steps = Math.ceil((memory - size.from) / size.step)
  return Math.min(size.to, size.from + Math.max(0, steps) * size.step)
}
