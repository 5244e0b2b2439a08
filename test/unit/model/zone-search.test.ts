import { expect } from 'chai';
import { findZones } from '../../../src/model/zone-search.js';

describe('looking for a time zone', () => {
  const found = (query: string) => findZones(query, 40);

  it('finds cities however they are written', () => {
    for (const query of ['new york', 'New_York', 'york', 'america/new_york', ' NEW YORK ']) {
      expect(found(query), query).to.include('America/New_York');
    }
    expect(found('sao paulo')).to.include('America/Sao_Paulo');
    expect(found('São')).to.include('America/Sao_Paulo');
  });

  it('finds cities by their names of today', () => {
    expect(found('kolkata')).to.deep.equal(['Asia/Kolkata']);
    expect(found('kyiv')).to.deep.equal(['Europe/Kyiv']);
    expect(found('kathmandu')).to.deep.equal(['Asia/Kathmandu']);
  });

  it('has cities before regions, and UTC', () => {
    expect(found('indian')[0]).to.match(/Indianapolis$/);
    expect(found('UTC')[0]).to.equal('UTC');
  });

  it('finds no more than asked for, and nothing for nothing', () => {
    expect(findZones('a', 5)).to.have.length(5);
    expect(found('')).to.deep.equal([]);
    expect(found(' - ')).to.deep.equal([]);
    expect(found('xyzzy')).to.deep.equal([]);
  });
});
