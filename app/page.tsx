import { FrontDoor } from '@/components/front/front-door';

export default function Page() {
  return <FrontDoor />;
}
