import type { Connection, DiagramNode } from '../../../shared/diagram/types'
import { drawing, ref } from '../../support/drawings'
import type { RuleCases } from './rule-cases'

const QUEUE = ['AWS::SQS::Queue'] as const
const CODE = ['AWS::Lambda::Function', { Role: 'r' }] as const
const VPC = ['AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }] as const
const line = (kind: string, source = 'queue', target = 'code'): Connection => ({ id: 'c1', kind, source, target })
const triggers = 'sqs-queue-triggers-lambda-function'
const frame: DiagramNode = { id: 'f', kind: 'frame', frame: 'group', label: '', position: { x: 0, y: 500 } }

/** Rules over what is drawn. */
export const drawingCases: RuleCases = {
  'connections-are-complete': {
    bad: drawing({ Queue: QUEUE, Code: CODE }, { connections: [line(triggers, 'queue', 'nobody')] }),
    good: drawing({ Queue: QUEUE, Code: CODE }, { connections: [line(triggers)] }),
  },
  'connections-fit-their-ends': {
    bad: drawing({ Queue: QUEUE, Code: CODE }, { connections: [line(triggers, 'code', 'queue')] }),
    good: drawing({ Queue: QUEUE, Code: CODE }, { connections: [line(triggers)] }),
  },
  'connections-mean-something': {
    bad: drawing({ Queue: QUEUE, Code: CODE }, { connections: [line('annotation')] }),
    good: drawing(
      { Queue: QUEUE, Code: CODE },
      { connections: [line(triggers), { ...line('annotation'), id: 'c2', label: 'same team' }] },
    ),
  },
  'containers-hold-something': {
    bad: drawing({ Vpc: VPC }),
    good: drawing({
      Vpc: VPC,
      Subnet: ['AWS::EC2::Subnet', { VpcId: ref('Vpc') }],
      Server: ['AWS::EC2::Instance', { SubnetId: ref('Subnet') }],
    }),
  },
  'nodes-have-labels': {
    bad: drawing({ OrdersQueue: ['AWS::SQS::Queue', {}, { label: ' ' }] }, { nodes: [frame] }),
    good: drawing({ OrdersQueue: QUEUE }),
  },
  'nodes-have-spots-of-their-own': {
    bad: drawing({
      A: QUEUE,
      B: ['AWS::SQS::Queue', {}, { position: { x: 0, y: 0 } }],
      C: ['AWS::SQS::Queue', {}, { position: { x: 0, y: 0 } }],
    }),
    good: drawing({ A: QUEUE, B: QUEUE }),
  },
  'placements-are-complete': {
    bad: drawing({ Code: ['AWS::Lambda::Function', {}, { placements: [{ kind: 'lambda-function-in-subnet' }] }] }),
    good: drawing({
      Vpc: VPC,
      Subnet: ['AWS::EC2::Subnet', { VpcId: ref('Vpc') }],
      Code: ['AWS::Lambda::Function', {}, { parent: 'subnet', placements: [{ kind: 'lambda-function-in-subnet' }] }],
    }),
  },
}
