/// Services and the places where they are given, with what matching needs to know of them.
@NullMarked
package org.referralpathway.directory.service;

import org.jspecify.annotations.NullMarked;
