/** Ids of policies that AWS keeps for all accounts; they are the same everywhere. */
export const CLOUDFRONT_POLICIES = {
  /** Cache by path alone, for as long as the origin says; a day where it says nothing. */
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  /** Ask the origin each time. */
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  /** Cache what the origin's headers allow to be cached, apart by cookies and query. */
  originDecides: '83da9c7e-98b4-4e11-a168-04f0df8e2c65',
  /** Pass everything of the request on. */
  allViewer: '216adef6-5c7f-47e4-b989-5492eafa07d3',
  /** Pass everything on but the host name, which an API of AWS would not know. */
  allViewerExceptHost: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
  /** Add the usual security headers to answers. */
  securityHeaders: '67f7725c-6f97-4210-82d7-5512b31e9d03',
} as const
