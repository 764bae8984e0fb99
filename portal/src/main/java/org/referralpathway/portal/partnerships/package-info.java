/// Who is among the partners, and who decides it.
@NullMarked
package org.referralpathway.portal.partnerships;

import org.jspecify.annotations.NullMarked;
