/** Text of `assets/specification/NOTICE.md`. */
export const specificationNotice = `# Specification of resource types

The JSON files in this folder are compiled by \`scripts/build-specification.ts\` from the npm package
\`@aws-cdk/aws-service-spec\`, © Amazon.com, Inc. or its affiliates, licensed under the Apache License 2.0
(https://www.apache.org/licenses/LICENSE-2.0). Changes: selected fields, documentation shortened to first sentences,
another encoding, a few references between types added or left out.

Stackboard is not affiliated with, endorsed or sponsored by Amazon Web Services.
`
