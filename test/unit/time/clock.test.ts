import { expect } from 'chai';
import { clock, createClock } from '../../../src/time/clock.js';

/** A platform whose time passes when it is told to. */
function platform(start = 1_000_000) {
  let time = start;
  let timers: { id: number; at: number; callback: () => void }[] = [];
  let id = 0;
  const delays: number[] = [];
  const fire = (limit: number) => {
    for (;;) {
      const due = timers.filter(({ at }) => at <= limit).sort((a, b) => a.at - b.at)[0];
      if (!due) return;
      timers = timers.filter((timer) => timer !== due);
      time = Math.max(time, due.at);
      due.callback();
    }
  };
  return {
    delays,
    pending: () => timers.length,
    /** Lets time pass, with every timer at its instant. */
    pass(ms: number) {
      const end = time + ms;
      fire(end);
      time = end;
    },
    /** Moves the clock while timers stand still, as when a machine sleeps or its clock is set. */
    jump(ms: number) {
      time += ms;
      for (const timer of timers) timer.at += ms;
    },
    /** Fires the next timer before its time. */
    fireEarly() {
      const [timer] = timers.splice(0, 1);
      timer?.callback();
    },
    options: {
      now: () => time,
      setTimeout(callback: () => void, delay: number) {
        delays.push(delay);
        timers.push({ id: ++id, at: time + delay, callback });
        return id;
      },
      clearTimeout(timer: unknown) {
        timers = timers.filter(({ id }) => id !== timer);
      },
    },
  };
}

function setUp() {
  const machine = platform();
  const clock = createClock(machine.options);
  const log: string[] = [];
  const wake = (name: string, ms: number) =>
    clock.wakeAt(clock.now() + ms, () => log.push(`${name} ${String(clock.now() - 1_000_000)}`));
  return { machine, clock, log, wake };
}

describe('createClock', () => {
  it('calls back at the instant, once', () => {
    const { machine, log, wake } = setUp();
    wake('a', 500);
    machine.pass(499);
    expect(log).to.deep.equal([]);
    machine.pass(1);
    expect(log).to.deep.equal(['a 500']);
    machine.pass(1e6);
    expect(log).to.have.length(1);
  });

  it('calls back in the order of instants, not of asking', () => {
    const { machine, log, wake } = setUp();
    wake('c', 300);
    wake('a', 100);
    wake('b', 200);
    machine.pass(1000);
    expect(log).to.deep.equal(['a 100', 'b 200', 'c 300']);
  });

  it('has one timer for all', () => {
    const { machine, wake } = setUp();
    for (let i = 1000; i > 0; i--) wake('x', i);
    expect(machine.pending()).to.equal(1);
  });

  it('calls back later, but at once, for the past', () => {
    const { machine, log, wake } = setUp();
    wake('a', -5000);
    expect(log).to.deep.equal([]);
    machine.pass(0);
    expect(log).to.deep.equal(['a 0']);
  });

  it('never calls back before the instant, even when its timer is early', () => {
    const { machine, log, wake } = setUp();
    wake('a', 500);
    machine.pass(499);
    machine.fireEarly();
    expect(log).to.deep.equal([]);
    machine.pass(1);
    expect(log).to.deep.equal(['a 500']);
  });

  it('waits for longer than a timer can', () => {
    const { machine, log, wake } = setUp();
    const month = 31 * 864e5;
    wake('a', month);
    machine.pass(month - 1);
    expect(log).to.deep.equal([]);
    machine.pass(1);
    expect(log).to.deep.equal([`a ${String(month)}`]);
    expect(Math.max(...machine.delays)).to.be.below(2 ** 31);
  });

  it('catches up within a minute when a machine has slept', () => {
    const { machine, log, wake } = setUp();
    wake('b', 5_000_000);
    wake('a', 4_000_000);
    machine.pass(1000);
    machine.jump(10_000_000);
    machine.pass(60_000);
    expect(log.map((line) => line.split(' ')[0])).to.deep.equal(['a', 'b']);
  });

  it('cancels', () => {
    const { machine, log, wake } = setUp();
    const cancel = wake('a', 100);
    wake('b', 200);
    cancel();
    cancel();
    machine.pass(1000);
    expect(log).to.deep.equal(['b 200']);
  });

  it('leaves no timer when nobody waits', () => {
    const { machine, wake } = setUp();
    const cancel = wake('a', 100);
    cancel();
    expect(machine.pending()).to.equal(0);
    wake('b', 100);
    machine.pass(100);
    expect(machine.pending()).to.equal(0);
  });

  it('lets a callback cancel another that is due', () => {
    const { machine, clock, log, wake } = setUp();
    clock.wakeAt(clock.now() + 100, () => cancel());
    const cancel = wake('b', 100);
    machine.pass(1000);
    expect(log).to.deep.equal([]);
  });

  it('lets a callback ask again, without running in circles', () => {
    const { machine, clock } = setUp();
    const seen: number[] = [];
    const again = () => {
      seen.push(clock.now() - 1_000_000);
      clock.wakeAt(clock.now() + 100, again);
    };
    clock.wakeAt(clock.now() + 100, again);
    machine.pass(350);
    expect(seen).to.deep.equal([100, 200, 300]);
  });

  it('does not stop at a callback that throws', () => {
    const { machine, clock, log, wake } = setUp();
    const reported: unknown[] = [];
    const original = console.error;
    console.error = (error: unknown) => reported.push(error);
    try {
      clock.wakeAt(clock.now() + 100, () => {
        throw new Error('a');
      });
      wake('b', 100);
      wake('c', 200);
      machine.pass(1000);
    } finally {
      console.error = original;
    }
    expect(log).to.deep.equal(['b 100', 'c 200']);
    expect(reported.map(String)).to.deep.equal(['Error: a']);
  });

  it('never calls back for Infinity or NaN', () => {
    const { machine, clock, log } = setUp();
    for (const never of [Infinity, NaN]) clock.wakeAt(never, () => log.push('x'))();
    expect(machine.pending()).to.equal(0);
  });

  it('does not keep a process alive', () => {
    let unrefs = 0;
    const timer = { unref: () => unrefs++ };
    createClock({ now: () => 0, setTimeout: () => timer, clearTimeout: () => undefined }).wakeAt(
      5,
      () => undefined,
    );
    expect(unrefs).to.equal(1);
  });

  it('looks at each of ten thousand a few times, that wait for one instant', () => {
    const { machine, clock } = setUp();
    let [count, looks] = [0, 0];
    const watched = (epoch: number) => ({ valueOf: () => (looks++, epoch) }) as unknown as number;
    for (let i = 10_000; i > 0; i--) clock.wakeAt(watched(clock.now() + 1e6), () => count++);
    machine.pass(2e6);
    expect(count).to.equal(10_000);
    // To be put in order they are compared some fourteen times.
    expect(looks / 10_000).to.be.below(100);
  });
});

describe('clock', () => {
  it('tells the present', () => {
    const before = Date.now();
    expect(clock.now()).to.be.within(before, Date.now());
  });

  it('runs on the platform’s timers', async () => {
    const asked = Date.now() + 5;
    await new Promise<void>((resolve) => clock.wakeAt(asked, resolve));
    expect(Date.now()).to.be.at.least(asked);
  });
});
