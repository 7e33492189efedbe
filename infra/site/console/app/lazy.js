/** Loads a script beside console.js that only one page needs, such as `chart.js`. Pages of one version load files of one version. */
export const lazy = (name) => import(new URL(name, import.meta.url).href)
