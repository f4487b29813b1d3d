/** Text of `assets/icons/NOTICE.md`. */
export const iconNotice = `# Icons

The SVG files directly in this folder are AWS Architecture Icons, © Amazon.com, Inc. or its affiliates, licensed under
Creative Commons Attribution-NoDerivatives 2.0 (CC BY-ND 2.0, https://creativecommons.org/licenses/by-nd/2.0/).
Source: https://aws.amazon.com/architecture/icons/, by way of the npm package \`aws-icons\`. They are copied byte for byte
from that package and renamed; nothing is redrawn or recoloured.

Amazon Web Services, AWS and the service names are trademarks of Amazon.com, Inc. or its affiliates. Stackboard is not
affiliated with, endorsed or sponsored by Amazon Web Services.

The files in \`own/\` and \`by-type.json\` belong to Stackboard and are under its licence.
`
