import { directoryNetwork } from '../directory-network'
import { spanningInVpc } from '../subnet-group-network'

/** https://docs.aws.amazon.com/directoryservice/latest/admin-guide/ms_ad_getting_started.html */
export const directoryMicrosoftAdInVpc = spanningInVpc({
  id: 'directory-microsoft-ad-in-vpc',
  type: 'AWS::DirectoryService::MicrosoftAD',
  what: 'domain controllers',
  network: directoryNetwork,
  groupIsInside: true,
})
