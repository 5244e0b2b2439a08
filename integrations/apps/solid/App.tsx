import { createSignal, For, Show } from 'solid-js';
import { calendar, groupIds, groups, limits, NOW, withOneMore, type GroupId } from '../common/feeds';

export function App() {
  const [group, setGroup] = createSignal<GroupId>('museums');
  const [calls, setCalls] = createSignal(calendar);
  const [limit, setLimit] = createSignal(10);
  const [isListed, setIsListed] = createSignal(true);
  const [shown, setShown] = createSignal(0);
  const [loads, setLoads] = createSignal(0);
  const [members, setMembers] = createSignal('institutions.json');
  const [problem, setProblem] = createSignal('');

  return (
    <iiif-site now={NOW} attr:time-zone="Europe/Berlin">
      <h1>Group calls</h1>
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          Group
          <select
            name="group"
            value={group()}
            onChange={(event) => setGroup(event.currentTarget.value as GroupId)}
          >
            <For each={groupIds}>{(id) => <option value={id}>{groups[id].label}</option>}</For>
          </select>
        </label>
        <label>
          At most
          <select
            name="limit"
            value={limit()}
            onChange={(event) => setLimit(Number(event.currentTarget.value))}
          >
            <For each={limits}>{(most) => <option>{most}</option>}</For>
          </select>
        </label>
        <label>
          <input
            name="listed"
            type="checkbox"
            checked={isListed()}
            onChange={(event) => setIsListed(event.currentTarget.checked)}
          />
          All calls
        </label>
        <button name="add" type="button" onClick={() => setCalls(withOneMore(calls(), group()))}>
          Add a call
        </button>
        <button name="break" type="button" onClick={() => setMembers('missing.json')}>
          Lose the members
        </button>
      </form>

      <iiif-next-call group={group()} prop:data={calls()} prop:groups={groups} attr:heading-level="2" />
      <p>
        Calls at the last load: <output name="shown">{shown()}</output>. Loads:{' '}
        <output name="loads">{loads()}</output>.
      </p>
      <Show when={isListed()}>
        <iiif-event-list
          type="community-call"
          group={group()}
          limit={limit()}
          prop:data={calls()}
          prop:groups={groups}
          prop:headingLevel={3}
          on:iiif-load={(event) => {
            setShown(event.detail.count);
            setLoads((before) => before + 1);
          }}
        />
      </Show>
      <p>
        The consortium:{' '}
        <iiif-member-count
          bool:noun={true}
          src={members()}
          on:iiif-load={() => setProblem('')}
          on:iiif-error={(event) => setProblem(event.detail.error.message)}
        >
          some members
        </iiif-member-count>{' '}
        <output name="problem">{problem()}</output>
      </p>
    </iiif-site>
  );
}
