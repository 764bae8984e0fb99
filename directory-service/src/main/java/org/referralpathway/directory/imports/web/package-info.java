/// Taking in HSDS-UK files.
@NullMarked
package org.referralpathway.directory.imports.web;

import org.jspecify.annotations.NullMarked;
