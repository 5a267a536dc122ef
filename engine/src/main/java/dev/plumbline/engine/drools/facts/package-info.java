/**
 * The small facts the rules in DRL join and derive, beside assessments and tallies: what an expert
 * who writes DRL may match.
 */
@NullMarked
package dev.plumbline.engine.drools.facts;

import org.jspecify.annotations.NullMarked;
