/** Labels of days that a page prints and that are not the day something was published. */

/** Days that lie ahead or belong to what is told of: never the day of publication. */
const foreign =
  /(?:(?:有效|失效|废止|截止|截至|结束|终止|到期|届满|施行|实施|生效|执行|活动|会议|开标|开庭|报名|考试|面试|征集|出生|成立|注册|归档)(?:(?:时间|日期|期)[限至]?|\s?[:：])|(?:截止|截至|有效期至?|有效至))(?:\s?[(（][^)）\n]{0,8}[)）])?\s*[:：]?\s*$/;
/** Days of the text itself, often some days before it was published. */
const own = /(?:成文|生成|印发|制发|签发|开始|起始)(?:时间|日期|期)?[限至]?\s*[:：]?\s*$/;

/** `before`: the words in front of a date, or the head of its column. */
export const isForeignDay = (before: string): boolean => foreign.test(before);

/** Also days that stand in where no day of publication is printed. */
export const isOtherDay = (before: string): boolean => isForeignDay(before) || own.test(before);
