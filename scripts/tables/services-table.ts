import { ACTORS } from '../../shared/catalogue/actors'
import { CATEGORIES } from '../../shared/catalogue/categories'
import { FRAMES } from '../../shared/catalogue/frames'
import { SERVICES } from '../../shared/catalogue/services'
import { page, part } from './markdown'

/** The page of every curated service by category, with frames and actors. */
export function servicesTable(): string {
  const introduction = `${SERVICES.length} services have a form, facts, defaults and a guide of their own. Every other type of CloudFormation can be placed as well. This page is written by a script.`
  const groups = CATEGORIES.map((category) => ({
    title: category.label,
    services: SERVICES.filter((service) => service.category === category.id),
  }))
  return page('Services', introduction, [
    ...groups
      .filter(({ services }) => services.length > 0)
      .map(({ title, services }) =>
        part(
          title,
          ['Service', 'Type', 'Model', 'What it is for', 'Variants'],
          services.map((service) => [
            `[${service.label}](${service.guide.documentation})`,
            `\`${service.type}\``,
            service.model,
            service.purpose,
            (service.variants ?? []).map((variant) => variant.label).join(', '),
          ]),
        ),
      ),
    part(
      'Frames',
      ['Frame', 'What it is for'],
      FRAMES.map((frame) => [frame.label, frame.purpose]),
    ),
    part(
      'Actors',
      ['Actor', 'What it is'],
      ACTORS.map((actor) => [actor.label, actor.purpose]),
    ),
  ])
}
