import { describe, expect, it } from 'vitest';
import {
  areMeasuresWithin,
  CASUALTY_MEASURES,
  isCasualtyMeasure,
  measureMembers,
  parseMeasure,
} from '../../src/claim/measure.js';

describe('parseMeasure', () => {
  it('knows killed, wounded, captured and missing, in any case', () => {
    for (const measure of CASUALTY_MEASURES) expect(parseMeasure(` ${measure.toUpperCase()} `)).toBe(measure);
  });

  it('writes a set in the order of the vocabulary, each member once', () => {
    expect(parseMeasure('wounded+killed')).toBe('killed+wounded');
    expect(parseMeasure('missing + captured + missing')).toBe('captured+missing');
  });

  it('knows casualties and losses as sets, also within a set', () => {
    expect(parseMeasure('casualties')).toBe('killed+wounded');
    expect(parseMeasure('Losses')).toBe('killed+wounded+captured+missing');
    expect(parseMeasure('captured+casualties')).toBe('killed+wounded+captured');
  });

  it('knows other measures only when they are declared; they come last, by their text', () => {
    expect(parseMeasure('vehicles_destroyed')).toBeNull();
    const declared = ['vehicles_destroyed', 'helicopters_lost'];
    expect(parseMeasure('Vehicles destroyed', declared)).toBe('vehicles_destroyed');
    expect(parseMeasure('vehicles-destroyed+killed+helicopters_lost', declared)).toBe(
      'killed+helicopters_lost+vehicles_destroyed',
    );
  });

  it('refuses what it does not know, whole sets included', () => {
    expect(parseMeasure('')).toBeNull();
    expect(parseMeasure('killed+')).toBeNull();
    expect(parseMeasure('dead')).toBeNull();
    expect(parseMeasure('toString')).toBeNull();
  });
});

describe('measures', () => {
  it('have members', () => {
    expect(measureMembers('killed+wounded')).toEqual(['killed', 'wounded']);
  });

  it('count people lost, or things declared', () => {
    expect(isCasualtyMeasure('missing')).toBe(true);
    expect(isCasualtyMeasure('vehicles_destroyed')).toBe(false);
  });
});

describe('areMeasuresWithin', () => {
  it('holds of a subset of measures', () => {
    expect(areMeasuresWithin('killed', 'killed+wounded')).toBe(true);
    expect(areMeasuresWithin('killed+captured', 'killed+wounded+captured+missing')).toBe(true);
    expect(areMeasuresWithin('killed+wounded', 'killed+wounded')).toBe(true);
    expect(areMeasuresWithin('killed+wounded', 'killed')).toBe(false);
  });
});
