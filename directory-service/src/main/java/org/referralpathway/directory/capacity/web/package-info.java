/// Reading and setting the places of a service.
@NullMarked
package org.referralpathway.directory.capacity.web;

import org.jspecify.annotations.NullMarked;
