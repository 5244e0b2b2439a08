import { useState } from 'preact/hooks';
import { calendar, groupIds, groups, limits, NOW, withOneMore, type GroupId } from '../common/feeds';

export function App() {
  const [group, setGroup] = useState<GroupId>('museums');
  const [calls, setCalls] = useState(calendar);
  const [limit, setLimit] = useState(10);
  const [isListed, setIsListed] = useState(true);
  const [shown, setShown] = useState(0);
  const [loads, setLoads] = useState(0);
  const [members, setMembers] = useState('institutions.json');
  const [problem, setProblem] = useState('');

  return (
    <iiif-site now={NOW} timeZone="Europe/Berlin">
      <h1>Group calls</h1>
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          Group
          <select
            name="group"
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value as GroupId)}
          >
            {groupIds.map((id) => (
              <option key={id} value={id}>
                {groups[id].label}
              </option>
            ))}
          </select>
        </label>
        <label>
          At most
          <select
            name="limit"
            value={limit}
            onChange={(event) => setLimit(Number(event.currentTarget.value))}
          >
            {limits.map((most) => (
              <option key={most}>{most}</option>
            ))}
          </select>
        </label>
        <label>
          <input
            name="listed"
            type="checkbox"
            checked={isListed}
            onChange={(event) => setIsListed(event.currentTarget.checked)}
          />
          All calls
        </label>
        <button name="add" type="button" onClick={() => setCalls(withOneMore(calls, group))}>
          Add a call
        </button>
        <button name="break" type="button" onClick={() => setMembers('missing.json')}>
          Lose the members
        </button>
      </form>

      <iiif-next-call group={group} data={calls} groups={groups} heading-level="2" />
      <p>
        Calls at the last load: <output name="shown">{shown}</output>. Loads:{' '}
        <output name="loads">{loads}</output>.
      </p>
      {isListed && (
        <iiif-event-list
          type="community-call"
          group={group}
          limit={limit}
          data={calls}
          groups={groups}
          headingLevel={3}
          oniiif-load={(event) => {
            setShown(event.detail.count);
            setLoads((before) => before + 1);
          }}
        />
      )}
      <p>
        The consortium:{' '}
        <iiif-member-count
          noun
          src={members}
          oniiif-load={() => setProblem('')}
          oniiif-error={(event) => setProblem(event.detail.error.message)}
        >
          some members
        </iiif-member-count>{' '}
        <output name="problem">{problem}</output>
      </p>
    </iiif-site>
  );
}
