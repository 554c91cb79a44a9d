/**
 * What a form asks and what must hold between its figures.
 *
 * <p>Start at {@link vn.cchc.catalogue.Catalogues} for the forms that come with the library and at
 * {@link vn.cchc.catalogue.CatalogueReader} for a form of one's own; {@link
 * vn.cchc.catalogue.Catalogue#with(Relation)} changes one. This package is public API.
 */
@NullMarked
package vn.cchc.catalogue;

import org.jspecify.annotations.NullMarked;
