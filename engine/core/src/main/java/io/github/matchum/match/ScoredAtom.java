package io.github.matchum.match;

/**
 * A leaf of the score's tree: {@code weight × credit / 1000} is what it adds.
 *
 * @param atom the atom
 * @param credit its credit, per mille
 */
public record ScoredAtom(Atom atom, int credit) {}
