/** What is drawn by us, as the inside of a 24 × 24 box in lines of the current colour. */
const drawings: Record<string, string> = {
  'availability-zone':
    '<rect x="3" y="4" width="18" height="16" rx="2.5" stroke-dasharray="3 2.2"/><path d="M8.5 16l3.5-8 3.5 8M9.8 13.2h4.4"/>',
  browser: '<rect x="3" y="4" width="18" height="16" rx="2.5"/><path d="M3 9h18M6 6.5h.01M8.5 6.5h.01M11 6.5h.01"/>',
  'corporate-data-center':
    '<path d="M4 21V5.5L13 3v18M13 9l7 2v10M2.5 21h19M7 8.5h3M7 12h3M7 15.5h3M16 14h1.5M16 17h1.5"/>',
  group:
    '<rect x="3" y="3" width="18" height="18" rx="2.5" stroke-dasharray="3 2.2"/><rect x="7" y="7" width="4" height="4" rx="1"/><rect x="13" y="13" width="4" height="4" rx="1"/>',
  internet:
    '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c2.6 2.5 3.9 5.5 3.9 9s-1.3 6.5-3.9 9c-2.6-2.5-3.9-5.5-3.9-9S9.4 5.5 12 3z"/>',
  'mobile-app': '<rect x="6.5" y="2.5" width="11" height="19" rx="2.5"/><path d="M10.5 18.5h3"/>',
  note: '<path d="M4 4h16v11l-5 5H4zM20 15h-5v5M8 9h8M8 12.5h5"/>',
  'on-premises':
    '<rect x="4" y="3.5" width="16" height="5" rx="1.5"/><rect x="4" y="9.5" width="16" height="5" rx="1.5"/><rect x="4" y="15.5" width="16" height="5" rx="1.5"/><path d="M7 6h.01M7 12h.01M7 18h.01M11 6h6M11 12h6M11 18h6"/>',
  'partner-system':
    '<rect x="3" y="8" width="8" height="12" rx="1.5"/><path d="M11 12h4M6 12h2M6 16h2"/><circle cx="18" cy="12" r="3"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6"/>',
  people:
    '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.5-3.7 3-5.5 6.5-5.5s6 1.8 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.9c2 .8 3.2 2.5 3.5 5.1"/>',
  resource: '<path d="M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9"/>',
  'security-group':
    '<path d="M12 3l7.5 2.5v6c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.5v-6z"/><path d="M9 12h6M12.8 9.8L15 12l-2.2 2.2"/>',
  saas: '<path d="M7 18.5a4.5 4.5 0 0 1-.6-9 6 6 0 0 1 11.5 1.3A3.9 3.9 0 0 1 17.5 18.5z"/><path d="M9.5 14.5h5M12 12v5"/>',
}

const open =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">'

/** Our own icons, name below `own/` → text of the SVG file. */
export const ownIcons: Record<string, string> = Object.fromEntries(
  Object.entries(drawings).map(([name, inside]) => [name, `${open}${inside}</svg>\n`]),
)
