/** The picture of a run and the details of its steps, with the layout of graphs: only the page of a run needs them. */
import './run/details.js'
import './run/picture.js'
