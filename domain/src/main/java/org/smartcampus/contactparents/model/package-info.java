/** Structure, students, parents, their relations and the teachers of nodes (P-60 to P-77). */
package org.smartcampus.contactparents.model;
