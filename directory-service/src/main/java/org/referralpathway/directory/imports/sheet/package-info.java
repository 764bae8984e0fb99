/// The spreadsheet that somebody keeps: its own headings, mapped to what the directory knows.
@NullMarked
package org.referralpathway.directory.imports.sheet;

import org.jspecify.annotations.NullMarked;
