/** Milliseconds as an ISO 8601 duration with hundredths of a second: "PT1H2M3.45S". */
export function isoDuration(milliseconds) {
  const seconds = Math.max(0, milliseconds) / 1000;
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Number((seconds % 60).toFixed(2));
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest}S`;
}
