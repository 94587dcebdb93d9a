// Loaded before the program: a calendar clock that is put JUMP milliseconds forward or back once it was read JUMP_AFTER times.
const System = Date;
const jump = Number(process.env.JUMP);
let left = Number(process.env.JUMP_AFTER);

function now() {
  left -= 1;
  return System.now() + (left < 0 ? jump : 0);
}

globalThis.Date = class extends System {
  constructor(...parts) {
    if (parts.length === 0) super(now());
    else super(...parts);
  }

  static now() {
    return now();
  }
};
