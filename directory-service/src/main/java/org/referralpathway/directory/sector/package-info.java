/// The picture of the local sector: what is offered where, and what is needed and offered nowhere.
@NullMarked
package org.referralpathway.directory.sector;

import org.jspecify.annotations.NullMarked;
