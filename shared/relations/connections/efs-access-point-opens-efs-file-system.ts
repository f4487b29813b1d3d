import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html */
export const efsAccessPointOpensEfsFileSystem = connectionKind({
  id: 'efs-access-point-opens-efs-file-system',
  title: 'leads into',
  line: 'data',
  source: { types: ['AWS::EFS::AccessPoint'] },
  target: { types: ['AWS::EFS::FileSystem'] },
  rank: 10,
  plain: '{source} is a folder of {target} with a user of its own.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'FileSystemId', value: scope.ref(target) },
  ],
})
