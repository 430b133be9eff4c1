/** A secret in a log line. `core` is what must not come through, not even six signs of it. */
export interface PlantedSecret {
  carrier: string;
  line: string;
  core: string;
}
